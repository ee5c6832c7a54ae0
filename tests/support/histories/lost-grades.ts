import { erasedBy } from "#src/domain/log/erasure.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import type { History } from "./history.ts";

/**
 * Grades that nobody took back and that nobody can see any more. `shown` says what a cell shows. A grade may go in three ways only:
 * someone who saw it said something else in its place, or it was erased, or it was cleared.
 */
export function lostGrades(
  { events, saw }: History,
  shown: (cell: string) => readonly unknown[],
): readonly Pick<LogEvent, "id">[] {
  const replaced = new Set([...saw.values()].flat());
  const erased = new Set(events.map(erasedBy));
  return events.filter((event) => {
    const { id, subject, item, body } = event;
    if (erasedBy(event) !== null || erased.has(id) || replaced.has(id) || (body?.value ?? null) === null) return false;
    return !shown(`${subject} ${item}`).includes(body?.value);
  });
}
