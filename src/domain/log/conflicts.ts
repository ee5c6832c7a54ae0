import type { Cell, Subject } from "./cell.ts";
import { erasureSubject } from "./erasure.ts";
import { readCell } from "./heads.ts";
import type { Log } from "./log.ts";

/** The cells of one subject that say two things at once, and are settled only by a new event that names all their heads. */
export function conflictsAt(log: Log, subject: Subject): Cell<unknown>[] {
  const cells: Cell<unknown>[] = [];
  for (const [item, state] of log.subjects.get(subject) ?? []) {
    const cell: Cell<unknown> = { subject, item };
    if (state.heads.length > 1 && readCell(log, cell).state === "conflict") cells.push(cell);
  }
  return cells;
}

export function allConflicts(log: Log): Cell<unknown>[] {
  // Two people who erase one thing for different reasons do not disagree on anything.
  const subjects = [...log.subjects.keys()].filter((subject) => subject !== erasureSubject);
  return subjects.flatMap((subject) => conflictsAt(log, subject));
}
