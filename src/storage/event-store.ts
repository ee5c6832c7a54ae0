import { Dexie } from "dexie";
import type { LogEvent } from "../domain/log/event.ts";
import type { Bytes } from "../kernel/bytes.ts";
import type { AuditId } from "../kernel/ids.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { SegmentRow, TailRow } from "./database.ts";
import { readSegmentRows, type SegmentKey } from "./segment-rows.ts";
import { readRows, type Store, writeRows } from "./store.ts";
import { openRow, sealRow, type Vault } from "./vault.ts";
import { Refusal, type WriteFailure } from "./write-failure.ts";

/** The most events that are sealed together. */
export const longestSegment = 512;
/** A batch above this goes straight into segments: thousands of rows in one transaction block the page for seconds. */
const longestBatchInTail = 64;
/** Segments read and opened at a time, so that a large audit is never whole in memory twice. */
const segmentsAtATime = 8;

/** What the rows of one audit hold. */
export interface StoredEvents {
  readonly events: readonly LogEvent[];
  /** The last place there is, readable or not. */
  readonly last: number;
  /** Events in rows that do not open. */
  readonly unreadable: number;
  /** Places between rows where no row is. */
  readonly gaps: number;
}

/**
 * Adds events after the place `after`, whole or not at all, and takes away the drafts that they make good.
 * Resolved means on the disk; then, and not before, the witness moves.
 */
export async function appendEvents(
  store: Store,
  audit: AuditId,
  after: number,
  events: readonly LogEvent[],
  draftIds: readonly string[],
): Promise<Result<void, WriteFailure>> {
  const { database } = store;
  const rows = await sealEvents(store.vault, audit, after + 1, events);
  const written = await writeRows(store, ["tail", "segments", "drafts"], async () => {
    // A single event finds its place taken by its key; a segment's key is another than that of a single event in its first place.
    if (rows.segments.length > 0 && (await database.tail.get([audit, after + 1])) !== undefined) {
      throw new Refusal({ type: "out-of-step" });
    }
    if (rows.tail.length > 0) await database.tail.bulkAdd(rows.tail);
    if (rows.segments.length > 0) await database.segments.bulkAdd(rows.segments);
    if (draftIds.length > 0) await database.drafts.bulkDelete([...draftIds]);
  });
  if (!written.ok && !(written.error.type === "out-of-step" && (await isThere(store, rows)))) return written;
  for (const id of draftIds) store.witness.noteDraft(id, null);
  const head = events.at(-1);
  if (head !== undefined) {
    store.witness.bump(audit, { count: after + events.length, head: head.id, store: store.vault.store });
  }
  return ok(undefined);
}

export interface SealedRows {
  readonly tail: readonly TailRow[];
  readonly segments: readonly SegmentRow[];
}

/** Rows for events at the places from `from` on. */
export async function sealEvents(
  vault: Vault,
  audit: AuditId,
  from: number,
  events: readonly LogEvent[],
): Promise<SealedRows> {
  if (events.length <= longestBatchInTail) {
    const tail = await Promise.all(events.map((event, index) => sealTail(vault, audit, from + index, event)));
    return { tail, segments: [] };
  }
  const segments: SegmentRow[] = [];
  for (let start = 0; start < events.length; start += longestSegment) {
    segments.push(await sealSegment(vault, audit, from + start, events.slice(start, start + longestSegment)));
  }
  return { tail: [], segments };
}

export async function sealTail(vault: Vault, audit: AuditId, place: number, event: LogEvent): Promise<TailRow> {
  return { audit, place, sealed: await sealRow(vault, tailPlace(audit, place), [event]) };
}

export async function sealSegment(
  vault: Vault,
  audit: AuditId,
  from: number,
  events: readonly LogEvent[],
): Promise<SegmentRow> {
  const to = from + events.length - 1;
  return { audit, from, to, sealed: await sealRow(vault, segmentPlace(audit, from, to), events) };
}

/** A connection lost at the wrong moment leaves it open whether the write was done. The sealed bytes answer. */
export async function isThere(store: Store, { tail, segments }: SealedRows): Promise<boolean> {
  const { database } = store;
  const [first] = tail;
  const [segment] = segments;
  if (first !== undefined) {
    const there = await readRows(store, () => database.tail.get([first.audit, first.place]));
    return there !== undefined && sameBytes(first.sealed, there.sealed);
  }
  if (segment === undefined) return false;
  const there = await readRows(store, () => database.segments.get([segment.audit, segment.from, segment.to]));
  return there !== undefined && sameBytes(segment.sealed, there.sealed);
}

function sameBytes(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Everything kept of one audit after a place, in order, with what is missing counted. */
export async function readEvents(store: Store, audit: AuditId, after = 0): Promise<StoredEvents> {
  const { tail, segments } = await readShape(store, audit, after);
  const pieces: Piece[] = [];
  for (let start = 0; start < segments.length; start += segmentsAtATime) {
    const keys = segments.slice(start, start + segmentsAtATime);
    pieces.push(...(await readSegments(store, keys)));
  }
  pieces.push(...(await Promise.all(tail.map((row) => openTail(store.vault, row)))));
  return inOrder(pieces, after);
}

async function readSegments(store: Store, keys: readonly SegmentKey[]): Promise<Piece[]> {
  const rows = await readSegmentRows(store, keys);
  const pieces = keys.map(([, from, to], at): Promise<Piece> | Piece | null => {
    const row = rows[at];
    if (row === undefined) return null;
    return row === null ? { from, to, events: null } : openSegment(store.vault, row);
  });
  return (await Promise.all(pieces)).filter((piece) => piece !== null);
}

/** What is kept of one audit, with nothing opened. */
export interface StoredShape {
  readonly tail: readonly TailRow[];
  readonly segments: SegmentKey[];
}

export async function readShape(store: Store, audit: AuditId, after = 0): Promise<StoredShape> {
  const { database } = store;
  // In one transaction: between two, a compaction could move events from rows not yet read to rows already read.
  return readRows(store, () =>
    database.transaction("r", ["tail", "segments"], async () => {
      const tail = await database.tail
        .where("[audit+place]")
        .between([audit, after + 1], [audit, Dexie.maxKey])
        .toArray();
      const keys = await database.segments
        .where("[audit+from+to]")
        .between([audit, Dexie.minKey], [audit, Dexie.maxKey])
        .primaryKeys();
      return { tail, segments: keys.filter(([, , to]) => to > after) };
    }),
  );
}

/** Which rows one audit has. Their bytes stay where they are, so it costs next to nothing. */
export async function readKeys(
  store: Store,
  audit: AuditId,
): Promise<{ readonly singles: [audit: AuditId, place: number][]; readonly segments: SegmentKey[] }> {
  const { database } = store;
  return readRows(store, () =>
    database.transaction("r", ["tail", "segments"], async () => {
      const [singles, segments] = await Promise.all([
        database.tail.where("[audit+place]").between([audit, Dexie.minKey], [audit, Dexie.maxKey]).primaryKeys(),
        database.segments.where("[audit+from+to]").between([audit, Dexie.minKey], [audit, Dexie.maxKey]).primaryKeys(),
      ]);
      return { singles, segments };
    }),
  );
}

/** The one event at a place. */
export async function readEventAt(
  store: Store,
  audit: AuditId,
  place: number,
): Promise<LogEvent | "missing" | "unreadable"> {
  const { tail, segments } = store.database;
  const row = await readRows(store, () => tail.get([audit, place]));
  if (row !== undefined) return (await openTail(store.vault, row)).events?.[0] ?? "unreadable";
  const [before] = await readRows(store, () =>
    segments
      .where("[audit+from+to]")
      .between([audit, Dexie.minKey], [audit, place + 1])
      .reverse()
      .limit(1)
      .primaryKeys(),
  );
  if (before === undefined || before[2] < place) return "missing";
  const [piece] = await readSegments(store, [before]);
  return piece?.events?.[place - piece.from] ?? "unreadable";
}

/** The last place that has a row; 0 where there is none. Nothing is opened. */
export async function readLastPlace(store: Store, audit: AuditId): Promise<number> {
  const { tail, segments } = store.database;
  const [single, together] = await readRows(store, () =>
    Promise.all([
      tail
        .where("[audit+place]")
        .between([audit, Dexie.minKey], [audit, Dexie.maxKey])
        .reverse()
        .limit(1)
        .primaryKeys(),
      segments
        .where("[audit+from+to]")
        .between([audit, Dexie.minKey], [audit, Dexie.maxKey])
        .reverse()
        .limit(1)
        .primaryKeys(),
    ]),
  );
  return Math.max(single[0]?.[1] ?? 0, together[0]?.[2] ?? 0);
}

/** Every audit of which any row is here. */
export async function readAuditIds(store: Store): Promise<AuditId[]> {
  const { database } = store;
  const { tail, segments } = database;
  const found = await readRows(store, () =>
    // One transaction for all the hops: one for each takes longer than what it reads.
    database.transaction("r", ["tail", "segments"], () =>
      Promise.all([
        hop((after) => tail.where("[audit+place]").above(after).limit(1).primaryKeys()),
        hop((after) => segments.where("[audit+from+to]").above(after).limit(1).primaryKeys()),
      ]),
    ),
  );
  return [...new Set(found.flat())];
}

/** From the first key of one audit to the first of the next. An index on the audit would cost every save and serve only lists. */
async function hop(keyAfter: (bound: unknown[]) => PromiseLike<[AuditId, ...number[]][]>): Promise<AuditId[]> {
  const audits: AuditId[] = [];
  let [next] = await keyAfter([Dexie.minKey]);
  while (next !== undefined) {
    audits.push(next[0]);
    [next] = await keyAfter([next[0], Dexie.maxKey]);
  }
  return audits;
}

export interface Piece {
  readonly from: number;
  readonly to: number;
  /** `null`: the row does not open. */
  readonly events: readonly LogEvent[] | null;
}

export async function openTail(vault: Vault, { audit, place, sealed }: TailRow): Promise<Piece> {
  const events = await openRow<readonly LogEvent[]>(vault, tailPlace(audit, place), sealed);
  return { from: place, to: place, events: events.ok ? events.value : null };
}

export async function openSegment(vault: Vault, { audit, from, to, sealed }: SegmentRow): Promise<Piece> {
  const events = await openRow<readonly LogEvent[]>(vault, segmentPlace(audit, from, to), sealed);
  return { from, to, events: events.ok ? events.value : null };
}

/** Sorts the pieces in place. Two rows over one place, as a torn compaction would leave, count once. */
export function inOrder(pieces: Piece[], after: number): StoredEvents {
  const events: LogEvent[] = [];
  let unreadable = 0;
  let gaps = 0;
  let last = after;
  pieces.sort((a, b) => a.from - b.from || b.to - a.to);
  for (const piece of pieces) {
    if (piece.to <= last) continue;
    gaps += Math.max(0, piece.from - last - 1);
    const from = Math.max(piece.from, last + 1);
    if (piece.events === null) unreadable += piece.to - from + 1;
    else for (const event of piece.events.slice(from - piece.from)) events.push(event);
    last = piece.to;
  }
  return { events, last, unreadable, gaps };
}

export function tailPlace(audit: AuditId, place: number) {
  return { table: "tail" as const, id: `${audit}/${place}` };
}

export function segmentPlace(audit: AuditId, from: number, to: number) {
  return { table: "segments" as const, id: `${audit}/${from}/${to}` };
}
