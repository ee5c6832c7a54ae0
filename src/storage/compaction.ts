import type { AuditId } from "../kernel/ids.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { TailRow } from "./database.ts";
import { longestSegment, openTail, readShape, sealSegment } from "./event-store.ts";
import { type Store, writeRows } from "./store.ts";
import { Refusal, type WriteFailure } from "./write-failure.ts";

/**
 * Moves full runs of single events into segments, oldest first: opening reads 512 events as one row.
 * Each run goes in one transaction, so it is in the tail or in a segment and never in neither. Rows that do not open stay as they are.
 */
export async function compactTail(store: Store, audit: AuditId): Promise<Result<void, WriteFailure>> {
  const { tail } = await readShape(store, audit);
  for (const run of fullRuns(tail)) {
    const moved = await moveRun(store, audit, run);
    if (!moved.ok) return moved;
  }
  return ok(undefined);
}

/** Unbroken runs of exactly one segment's length. What is left over stays in the tail. */
function fullRuns(tail: readonly TailRow[]): TailRow[][] {
  const runs: TailRow[][] = [];
  let run: TailRow[] = [];
  for (const row of tail) {
    const before = run.at(-1);
    if (before !== undefined && before.place + 1 !== row.place) run = [];
    run.push(row);
    if (run.length === longestSegment) {
      runs.push(run);
      run = [];
    }
  }
  return runs;
}

async function moveRun(store: Store, audit: AuditId, run: readonly TailRow[]): Promise<Result<void, WriteFailure>> {
  const pieces = await Promise.all(run.map((row) => openTail(store.vault, row)));
  const [first] = run;
  if (first === undefined || pieces.some(({ events }) => events === null)) return ok(undefined);
  const events = pieces.flatMap((piece) => piece.events ?? []);
  const segment = await sealSegment(store.vault, audit, first.place, events);
  const { tail, segments } = store.database;
  return writeRows(store, ["tail", "segments"], async () => {
    const rows = tail.where("[audit+place]").between([audit, segment.from], [audit, segment.to], true, true);
    if ((await rows.count()) !== run.length) throw new Refusal({ type: "out-of-step" });
    await segments.add(segment);
    await tail.bulkDelete(run.map(({ place }): [AuditId, number] => [audit, place]));
  });
}
