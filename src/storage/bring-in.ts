import type { LogEvent } from "../domain/log/event.ts";
import type { AuditId, EpochId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { DocumentRow, DraftRow } from "./database.ts";
import { type StoredDocument, sealDocument } from "./document-store.ts";
import { type Draft, sealDraft } from "./draft-store.ts";
import { isThere, longestSegment, readLastPlace, type SealedRows, sealEvents } from "./event-store.ts";
import { type Store, writeRows } from "./store.ts";
import type { Witness } from "./witness.ts";
import { Refusal, type WriteFailure } from "./write-failure.ts";

/** What comes into the store from a file, already proven, and none of it here yet. */
export interface Arrival {
  readonly audits: readonly ArrivingAudit[];
  readonly documents: readonly StoredDocument[];
  /** The epoch of the chains that are written from now on; `null` to go on with the old ones. */
  readonly chain: EpochId | null;
}

export interface ArrivingAudit {
  readonly audit: AuditId;
  /** The last place when it was looked at. */
  readonly after: number;
  readonly events: readonly LogEvent[];
  readonly drafts: readonly Draft[];
}

/** Segments handed to the database at a time, 300 KB each. */
const segmentsAtATime = 4;

interface Watched {
  /** 0 to 1, while rows are sealed. At 1 the transaction begins, and nothing can be stopped any more. */
  readonly onSealed?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What comes back is how far each audit has come, for witnesses that this connection cannot reach.
 *
 * Everything that arrives, in one strict transaction: all of it is on the disk or none of it is. It is sealed before, some 512
 * events a row, so that 200,000 events are four hundred rows and the transaction is short.
 */
export async function bringIn(
  store: Store,
  { audits, documents, chain }: Arrival,
  { onSealed, signal }: Watched = {},
): Promise<Result<ReadonlyMap<AuditId, Witness>, WriteFailure | { readonly type: "cancelled" }>> {
  const { database, vault } = store;
  const total = audits.reduce((sum, { events }) => sum + events.length, 0);
  const rows: SealedRows[] = [];
  const drafts: DraftRow[] = [];
  let sealed = 0;
  for (const arriving of audits) {
    rows.push(await sealArriving(store, arriving, (count) => onSealed?.((sealed + count) / (total + 1)), signal));
    sealed += arriving.events.length;
    for (const draft of arriving.drafts) drafts.push(await sealDraft(store, arriving.audit, draft));
    if (signal?.aborted === true) return err({ type: "cancelled" });
  }
  const documentRows: DocumentRow[] = [];
  for (const document of documents) documentRows.push(await sealDocument(store, document));
  onSealed?.(1);

  let added: DraftRow[] = [];
  const tail = rows.flatMap((each) => each.tail);
  const segments = rows.flatMap((each) => each.segments);
  const written = await writeRows(store, ["tail", "segments", "drafts", "documents"], async () => {
    for (const { audit, after } of audits) {
      if ((await readLastPlace(store, audit)) !== after) throw new Refusal({ type: "out-of-step" });
    }
    const typedHere = await database.drafts.bulkGet(drafts.map(({ id }) => id));
    added = drafts.filter((_, index) => typedHere[index] === undefined);
    // Handing rows over copies them there and then, so a few at a time: the page draws while the browser takes each lot.
    for (let from = 0; from < segments.length; from += segmentsAtATime) {
      await database.segments.bulkAdd(segments.slice(from, from + segmentsAtATime));
    }
    await Promise.all([
      database.tail.bulkAdd(tail),
      // What is being typed here is never replaced.
      database.drafts.bulkAdd(added),
      database.documents.bulkPut(documentRows),
      chain === null ? undefined : database.meta.update("guard", { chain }),
    ]);
  });
  if (!written.ok && !(written.error.type === "out-of-step" && (await isThere(store, { tail, segments }))))
    return written;
  if (chain !== null) store.chain = chain;
  for (const { id, turn } of added) store.witness.noteDraft(id, turn);
  const witnesses = new Map<AuditId, Witness>();
  for (const { audit, after, events } of audits) {
    const head = events.at(-1);
    if (head !== undefined) witnesses.set(audit, { count: after + events.length, head: head.id, store: vault.store });
  }
  for (const [audit, witness] of witnesses) store.witness.bump(audit, witness);
  return ok(witnesses);
}

/**
 * The first event goes in a row of its own: a save that was under way and has not seen these events wants just that place, and
 * finds its key taken. A segment over the same place has another key, and the save would be on the disk and never be read.
 */
async function sealArriving(
  { vault }: Store,
  { audit, after, events }: ArrivingAudit,
  onSealed: (count: number) => void,
  signal: AbortSignal | undefined,
): Promise<SealedRows> {
  const tail: SealedRows["tail"][number][] = [];
  const segments: SealedRows["segments"][number][] = [];
  const [first, rest] = [events.slice(0, 1), events.slice(1)];
  for (let from = 0; from < rest.length && signal?.aborted !== true; from += longestSegment) {
    const some = await sealEvents(vault, audit, after + 2 + from, rest.slice(from, from + longestSegment));
    tail.push(...some.tail);
    segments.push(...some.segments);
    onSealed(1 + Math.min(rest.length, from + longestSegment));
  }
  return { tail: [...(await sealEvents(vault, audit, after + 1, first)).tail, ...tail], segments };
}
