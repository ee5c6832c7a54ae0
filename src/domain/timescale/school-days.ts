import { err, ok, type Result } from "../../kernel/result.ts";
import { dayNumber } from "./day-number.ts";
import type { Term } from "./parse-term-dates.ts";
import { type BeyondKnownHolidays, beyondHolidays, isKnownDay, isWorkingDay } from "./working-days.ts";

/** A span reaches outside the area's term dates: a count over it would be a guess. ISO dates, both included. */
export interface BeyondTermDates {
  readonly type: "beyond-term-dates";
  readonly knownFrom: string;
  readonly knownTo: string;
}

/** School days, and the audit has no term dates that can be read. */
export interface TermDatesMissing {
  readonly type: "term-dates-missing";
}

export type NotCounted = BeyondTermDates | TermDatesMissing | BeyondKnownHolidays;

/**
 * The `count`th school day after a day, or before it: a day in one of the terms that is a working day too. Day numbers.
 * Days between two terms are holidays; before the first and after the last nothing is known.
 */
export function addSchoolDays(
  start: number,
  count: number,
  terms: readonly Term[],
  step: 1 | -1 = 1,
): Result<number, NotCounted> {
  const known = readTerms(terms);
  if (!known.ok) return known;
  let day = start;
  let left = count;
  while (left > 0) {
    day += step;
    const beyond = known.value.beyond(day);
    if (beyond !== null) return err(beyond);
    if (known.value.isSchoolDay(day)) left -= 1;
  }
  const beyond = known.value.beyond(start);
  return beyond === null ? ok(day) : err(beyond);
}

/** How many school days lie after `start`, up to and including `end`. Day numbers. */
export function countSchoolDays(start: number, end: number, terms: readonly Term[]): Result<number, NotCounted> {
  const known = readTerms(terms);
  if (!known.ok) return known;
  const beyond = known.value.beyond(start) ?? known.value.beyond(end);
  if (beyond !== null) return err(beyond);
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) if (known.value.isSchoolDay(day)) count += 1;
  return ok(count);
}

function readTerms(terms: readonly Term[]) {
  const spans = terms.flatMap(({ from, to }) => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return first === null || last === null ? [] : [{ first, last, from, to }];
  });
  const [earliest] = spans;
  if (earliest === undefined) return err({ type: "term-dates-missing" } as const);
  const latest = spans.reduce((sofar, span) => (span.last > sofar.last ? span : sofar));
  return ok({
    isSchoolDay: (day: number) => isWorkingDay(day) && spans.some(({ first, last }) => day >= first && day <= last),
    beyond: (day: number): NotCounted | null => {
      if (day < earliest.first || day > latest.last) {
        return { type: "beyond-term-dates", knownFrom: earliest.from, knownTo: latest.to };
      }
      return isKnownDay(day) ? null : beyondHolidays();
    },
  });
}
