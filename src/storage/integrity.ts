import type { AuditId, EventId } from "../kernel/ids.ts";
import {
  inOrder,
  openSegment,
  openTail,
  type Piece,
  readAuditIds,
  readEventAt,
  readEvents,
  readShape,
  type StoredShape,
} from "./event-store.ts";
import { readRows, type Store } from "./store.ts";
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
}

/**
 * Looks through the store of every audit that is here or should be.
 * `quick` opens the single events and the witness's place alone; `whole` opens every row there is.
 * Nothing is repaired: an audit with a fault is opened as far as it can be read.
 */
export async function checkStore(store: Store, depth: "quick" | "whole"): Promise<readonly AuditCheck[]> {
  const witnesses = store.witness.all();
  const audits = new Set([...(await readAuditIds(store)), ...witnesses.keys()]);
  const checks: AuditCheck[] = [];
  for (const audit of audits) checks.push(await checkAudit(store, audit, witnesses.get(audit), depth));
  return checks;
}

async function checkAudit(
  store: Store,
  audit: AuditId,
  witness: Witness | undefined,
  depth: "quick" | "whole",
): Promise<AuditCheck> {
  const shape = await readShape(store, audit);
  const pieces = await openPieces(store, shape, depth === "whole" ? null : (witness?.count ?? 0));
  const { last, unreadable, gaps } = inOrder(pieces, 0);
  const expected = witness?.count ?? 0;
  const another = witness !== undefined && last >= expected && isAnother(pieces, expected, witness.head);
  return { id: audit, expected, found: last, unreadable, gaps: gaps + (another ? 1 : 0) };
}

/** `only`: the one place whose segment is opened; every other segment is taken at its word. */
async function openPieces(store: Store, { tail, segments }: StoredShape, only: number | null): Promise<Piece[]> {
  const pieces = await Promise.all(tail.map((row) => openTail(store.vault, row)));
  for (const key of segments) {
    const [, from, to] = key;
    if (only !== null && (only < from || only > to)) {
      pieces.push({ from, to, events: [] });
      continue;
    }
    const row = await readRows(store, () => store.database.segments.get(key));
    pieces.push(row === undefined ? { from, to, events: null } : await openSegment(store.vault, row));
  }
  return pieces;
}

function isAnother(pieces: readonly Piece[], place: number, head: EventId): boolean {
  const piece = pieces.find(({ from, to }) => from <= place && place <= to);
  const event = piece?.events?.[place - piece.from];
  return event !== undefined && event.id !== head;
}

/** Makes what is here the measure of the next start. An audit of which nothing is left is given up. */
export async function settleWitnesses(store: Store): Promise<void> {
  for (const audit of store.witness.all().keys()) {
    const { events, last } = await readEvents(store, audit);
    const head = (await readEventAt(store, audit, last)) ?? events.at(-1);
    store.witness.settle(audit, head === undefined ? null : { count: last, head: head.id, store: store.vault.store });
  }
}
