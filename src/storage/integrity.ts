import type { AuditId } from "../kernel/ids.ts";
import { countUnsoundDrafts, settleDrafts } from "./draft-store.ts";
import {
  inOrder,
  type Piece,
  readAuditIds,
  readEventAt,
  readEvents,
  readKeys,
  readShape,
  segmentPlace,
  tailPlace,
} from "./event-store.ts";
import { readSegmentRows } from "./segment-rows.ts";
import { readRows, type Store } from "./store.ts";
import { rowOpens } from "./vault.ts";
import type { Witness } from "./witness.ts";

/** What is wrong with one audit's rows. All zero, and `found` no less than `expected`: nothing. */
export interface AuditCheck {
  readonly id: AuditId;
  /** What the witness has seen; 0 where there is none. */
  readonly expected: number;
  readonly found: number;
  readonly unreadable: number;
  /** Places without a row, and one more where the event at the witness's place is another than it saw. */
  readonly gaps: number;
  /** Texts half typed that do not open, or that an earlier one was put in the place of. */
  readonly drafts: number;
}

/** The most single events that a start opens before it shows anything. Ten years' work has more, and a person is waiting. */
const mostOpenedAtStart = 2_000;

/** `places`: only that a row is there. `singles`: the single events are opened too. `all`: every row is. */
type Depth = "places" | "singles" | "all";

/** What can be known before the person has waited long: no place is missing, the witness is met, and the latest events open. */
export async function checkQuickly(store: Store): Promise<readonly AuditCheck[]> {
  const singles = await readRows(store, () => store.database.tail.count());
  return checkStore(store, singles <= mostOpenedAtStart ? "singles" : "places", store.witness.all());
}

/** Every row there is. In a large store it takes seconds. */
export function checkEverything(
  store: Store,
  witnesses: ReadonlyMap<AuditId, Witness> = store.witness.all(),
): Promise<readonly AuditCheck[]> {
  return checkStore(store, "all", witnesses);
}

/**
 * Looks through every audit that is here or should be. Nothing is repaired: an audit with a fault is opened as far as it
 * can be read.
 */
async function checkStore(
  store: Store,
  depth: Depth,
  witnesses: ReadonlyMap<AuditId, Witness>,
): Promise<readonly AuditCheck[]> {
  const audits = new Set([...(await readAuditIds(store)), ...witnesses.keys()]);
  const check = (audit: AuditId) => checkAudit(store, audit, witnesses.get(audit), depth);
  // A person waits for the quick look, which reads little of each audit; of every row one audit at a time is enough in memory.
  if (depth !== "all") return Promise.all([...audits].map(check));
  const checks: AuditCheck[] = [];
  for (const audit of audits) checks.push(await check(audit));
  return checks;
}

async function checkAudit(
  store: Store,
  audit: AuditId,
  witness: Witness | undefined,
  depth: Depth,
): Promise<AuditCheck> {
  const expected = witness?.count ?? 0;
  const pieces = depth === "places" ? await readPlaces(store, audit) : await openPieces(store, audit, depth);
  const { last, unreadable, gaps } = inOrder(pieces, 0);
  const another = witness !== undefined && last >= expected && (await isAnother(store, audit, witness));
  const drafts = await countUnsoundDrafts(store, audit);
  return { id: audit, expected, found: last, unreadable, gaps: gaps + (another ? 1 : 0), drafts };
}

/** Where rows are, from their keys alone. */
async function readPlaces(store: Store, audit: AuditId): Promise<Piece[]> {
  const { singles, segments } = await readKeys(store, audit);
  return [
    ...singles.map(([, place]) => checked(place, place, true)),
    ...segments.map(([, from, to]) => checked(from, to, true)),
  ];
}

/** The rows as pieces that say no more than whether they open. What is not opened is taken at its word. */
async function openPieces(store: Store, audit: AuditId, depth: "singles" | "all"): Promise<Piece[]> {
  const { tail, segments } = await readShape(store, audit);
  const pieces = await Promise.all(
    tail.map(async ({ place, sealed }) => {
      return checked(place, place, await rowOpens(store.vault, tailPlace(audit, place), sealed));
    }),
  );
  for (const key of segments) {
    const [, from, to] = key;
    const [row] = depth === "all" ? await readSegmentRows(store, [key]) : [];
    const opens =
      row === undefined || (row !== null && (await rowOpens(store.vault, segmentPlace(audit, from, to), row.sealed)));
    pieces.push(checked(from, to, opens));
  }
  return pieces;
}

function checked(from: number, to: number, opens: boolean): Piece {
  return { from, to, events: opens ? [] : null };
}

/** Whether the store has another event at the witness's place than it saw. One that does not open is counted already. */
async function isAnother(store: Store, audit: AuditId, { count, head }: Witness): Promise<boolean> {
  const event = await readEventAt(store, audit, count);
  return typeof event === "object" && event.id !== head;
}

/** Makes what is here the measure of the next start. An audit of which nothing is left is given up. */
export async function settleWitnesses(store: Store): Promise<void> {
  for (const audit of store.witness.all().keys()) {
    const { events, last } = await readEvents(store, audit);
    const there = await readEventAt(store, audit, last);
    const head = typeof there === "object" ? there : events.at(-1);
    await settleDrafts(store, audit);
    store.witness.settle(audit, head === undefined ? null : { count: last, head: head.id, store: store.vault.store });
  }
}
