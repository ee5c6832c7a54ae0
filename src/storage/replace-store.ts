import type { LogEvent } from "../domain/log/event.ts";
import type { AuditId, EpochId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { DocumentRow, DraftRow, SegmentRow, TailRow } from "./database.ts";
import { type StoredDocument, sealDocument } from "./document-store.ts";
import { type Draft, sealDraft } from "./draft-store.ts";
import { readAuditIds, readLastPlace, sealEvents } from "./event-store.ts";
import { sealProof } from "./open-store.ts";
import { readRows, type Store, writeRows } from "./store.ts";
import type { Witness } from "./witness.ts";
import { Refusal, type WriteFailure } from "./write-failure.ts";

/** Everything that a store is to hold from now on. */
export interface Replacement {
  readonly audits: readonly {
    readonly audit: AuditId;
    readonly events: readonly LogEvent[];
    readonly drafts: readonly Draft[];
  }[];
  readonly documents: readonly StoredDocument[];
  /** What was here when it was looked at: every audit and its last place. */
  readonly seen: ReadonlyMap<AuditId, number>;
  /** The store's new life, and the epoch of the chains written in it: whatever is still sealed for the old one does not open. */
  readonly life: { readonly store: EpochId; readonly chain: EpochId };
}

interface Watched {
  /** 0 to 1, while rows are sealed. At 1 the transaction begins, and nothing can be stopped any more. */
  readonly onSealed?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Rows handed to the database at a time: it copies them there and then. */
const rowsAtATime = 64;

/**
 * Puts a replacement in the place of every row there is, in one strict transaction: all of it is on the disk and nothing of the
 * old, or the old is untouched. It is sealed before, under the same keys and the new life. The store that was passed in is of the
 * old life and can write nothing afterwards: open it again. What comes back is what the witnesses must say from now on.
 */
export async function replaceStore(
  store: Store,
  { audits, documents, seen, life }: Replacement,
  { onSealed, signal }: Watched = {},
): Promise<Result<ReadonlyMap<AuditId, Witness>, WriteFailure | { readonly type: "cancelled" }>> {
  const { database } = store;
  const next: Store = { ...store, vault: { ...store.vault, store: life.store } };
  const total = audits.reduce((sum, { events }) => sum + events.length, 0);
  const tail: TailRow[] = [];
  const segments: SegmentRow[] = [];
  const drafts: DraftRow[] = [];
  const witnesses = new Map<AuditId, Witness>();
  let sealed = 0;
  for (const { audit, events, drafts: typed } of audits) {
    const rows = await sealEvents(next.vault, audit, 1, events);
    tail.push(...rows.tail);
    for (const row of rows.segments) segments.push(row);
    for (const draft of typed) drafts.push(await sealDraft(next, audit, draft));
    const head = events.at(-1);
    if (head !== undefined) witnesses.set(audit, { count: events.length, head: head.id, store: life.store });
    sealed += events.length;
    onSealed?.(sealed / (total + 1));
    if (signal?.aborted === true) return err({ type: "cancelled" });
  }
  const documentRows: DocumentRow[] = [];
  for (const document of documents) documentRows.push(await sealDocument(next, document));
  const proof = await sealProof(store.vault.keys, life.store);
  onSealed?.(1);

  const written = await writeRows(store, ["tail", "segments", "drafts", "documents", "snapshots"], async () => {
    await refuseUnseen(store, seen);
    const { tail: singles, segments: together, drafts: typed, documents: texts, snapshots } = database;
    await Promise.all([singles.clear(), together.clear(), typed.clear(), texts.clear(), snapshots.clear()]);
    for (let from = 0; from < tail.length; from += rowsAtATime) {
      await singles.bulkAdd(tail.slice(from, from + rowsAtATime));
    }
    for (let from = 0; from < segments.length; from += rowsAtATime) {
      await together.bulkAdd(segments.slice(from, from + rowsAtATime));
    }
    await typed.bulkAdd(drafts);
    await texts.bulkAdd(documentRows);
    await database.meta.update("guard", { ...life, proof });
  });
  // A connection lost at the wrong moment leaves it open whether it was done. Which life the store has answers.
  if (!written.ok && !(await hasLife(store, life.store))) return written;
  return ok(witnesses);
}

/** What was saved since a person said yes is nothing that they said yes to. */
async function refuseUnseen(store: Store, seen: ReadonlyMap<AuditId, number>): Promise<void> {
  const audits = await readAuditIds(store);
  const places = await Promise.all(audits.map((audit) => readLastPlace(store, audit)));
  const isSeen = audits.length === seen.size && audits.every((audit, index) => seen.get(audit) === places[index]);
  if (!isSeen) throw new Refusal({ type: "out-of-step" });
}

async function hasLife(store: Store, life: EpochId): Promise<boolean> {
  try {
    return (await readRows(store, () => store.database.meta.get("guard")))?.store === life;
  } catch {
    return false;
  }
}
