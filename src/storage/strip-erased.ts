import type { LogEvent } from "../domain/log/event.ts";
import type { AuditId, EventId } from "../kernel/ids.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { SegmentRow, TailRow } from "./database.ts";
import { type StoredDocument, sealDocument } from "./document-store.ts";
import {
  isThere,
  openSegment,
  openTail,
  type Piece,
  readLastPlace,
  readShape,
  sealEvents,
  sealSegment,
  sealTail,
} from "./event-store.ts";
import { readRows, type Store, writeRows } from "./store.ts";
import { Refusal, type WriteFailure } from "./write-failure.ts";

/** Segments handed to the database at a time, 300 KB each. */
const segmentsAtATime = 4;

interface StrippedRows {
  readonly tail: readonly TailRow[];
  readonly segments: readonly SegmentRow[];
}

/**
 * Erases for good what the audit's erasures name: every row with such an event is replaced by one without what it said and
 * without the salt of its hash. The snapshots, which hold the same texts, go with them, and these drafts.
 * One strict transaction: all of it or none. Resolved with how many rows were replaced; where there is nothing to do, nothing is written.
 */
export async function stripErased(
  store: Store,
  audit: AuditId,
  erased: ReadonlySet<EventId>,
  draftIds: readonly string[],
): Promise<Result<number, WriteFailure>> {
  const rows = await sealStripped(store, audit, erased);
  const replaced = rows.tail.length + rows.segments.length;
  if (replaced === 0 && draftIds.length === 0) return ok(0);
  const written = await writeRows(store, ["tail", "segments", "drafts", "snapshots"], () =>
    replaceRows(store, audit, rows, draftIds),
  );
  if (!written.ok) return written;
  for (const id of draftIds) store.witness.noteDraft(id, null);
  return ok(replaced);
}

export interface Erasing {
  readonly audit: AuditId;
  /** The last place when the audit was read. */
  readonly after: number;
  /** What comes after it: the receipt and the erasures. */
  readonly events: readonly LogEvent[];
  readonly erased: ReadonlySet<EventId>;
  readonly draftIds: readonly string[];
  /** What is kept in place of what goes. */
  readonly documents: readonly StoredDocument[];
}

/** Adds the events that erase, keeps the documents and strips every row, all in one strict transaction or not at all. */
export async function appendErasing(
  store: Store,
  { audit, after, events, erased, draftIds, documents }: Erasing,
): Promise<Result<void, WriteFailure>> {
  const { database, vault } = store;
  const stripped = await sealStripped(store, audit, erased);
  const added = await sealEvents(vault, audit, after + 1, events);
  const documentRows = await Promise.all(documents.map((document) => sealDocument(store, document)));
  const written = await writeRows(store, ["tail", "segments", "drafts", "snapshots", "documents"], async () => {
    if ((await readLastPlace(store, audit)) !== after) throw new Refusal({ type: "out-of-step" });
    await replaceRows(store, audit, stripped, draftIds);
    for (let from = 0; from < added.segments.length; from += segmentsAtATime) {
      await database.segments.bulkAdd(added.segments.slice(from, from + segmentsAtATime));
    }
    await Promise.all([database.tail.bulkAdd(added.tail), database.documents.bulkPut(documentRows)]);
  });
  // A commit that was not acknowledged and came to be all the same is found there at the second try.
  if (!written.ok && !(written.error.type === "out-of-step" && (await isThere(store, added)))) return written;
  for (const id of draftIds) store.witness.noteDraft(id, null);
  const head = events.at(-1);
  if (head !== undefined)
    store.witness.bump(audit, { count: after + events.length, head: head.id, store: vault.store });
  return ok(undefined);
}

/** The rows that hold what is erased, sealed anew without it. A row that does not open stays as it is: nobody can say what is in it. */
async function sealStripped(store: Store, audit: AuditId, erased: ReadonlySet<EventId>): Promise<StrippedRows> {
  const { vault, database } = store;
  const { tail, segments } = await readShape(store, audit);
  const stripped: { readonly tail: TailRow[]; readonly segments: SegmentRow[] } = { tail: [], segments: [] };
  for (const row of tail) {
    const [event] = strip(await openTail(vault, row), erased) ?? [];
    if (event !== undefined) stripped.tail.push(await sealTail(vault, audit, row.place, event));
  }
  for (const key of segments) {
    const row = await readRows(store, () => database.segments.get(key));
    const events = row === undefined ? null : strip(await openSegment(vault, row), erased);
    if (events !== null) stripped.segments.push(await sealSegment(vault, audit, key[1], events));
  }
  return stripped;
}

/** `null`: nothing in it is erased and still there. */
function strip({ events }: Piece, erased: ReadonlySet<EventId>): readonly LogEvent[] | null {
  const holds = ({ id, body }: LogEvent) => body !== null && erased.has(id);
  if (events === null || !events.some(holds)) return null;
  return events.map((event) => (holds(event) ? { ...event, body: null } : event));
}

async function replaceRows(
  { database }: Store,
  audit: AuditId,
  { tail, segments }: StrippedRows,
  draftIds: readonly string[],
): Promise<void> {
  // Put together meanwhile, a row would come back here beside the segment that holds it too.
  const there = await database.tail.bulkGet(tail.map(({ place }): [AuditId, number] => [audit, place]));
  if (there.includes(undefined)) throw new Refusal({ type: "out-of-step" });
  for (let from = 0; from < segments.length; from += segmentsAtATime) {
    await database.segments.bulkPut(segments.slice(from, from + segmentsAtATime));
  }
  await Promise.all([
    database.tail.bulkPut([...tail]),
    database.drafts.bulkDelete([...draftIds]),
    database.snapshots.bulkDelete([
      [audit, "log"],
      [audit, "summary"],
    ]),
  ]);
}
