import { assertNever } from "../../kernel/assert-never.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { addMonths, dayNumber, isoOfDay } from "./day-number.ts";
import type { Unit } from "./judgement.ts";
import type { Term } from "./parse-term-dates.ts";
import { addSchoolDays, countSchoolDays, type NotCounted } from "./school-days.ts";
import { addWorkingDays, countWorkingDays } from "./working-days.ts";

export type DayUnit = Exclude<Unit, "hour">;

/** The day that lies `count` units after a day: day one is the day after. With `step` -1, before it: day one is the day before. Day numbers. */
export function addUnits(
  start: number,
  count: number,
  unit: DayUnit,
  terms: readonly Term[],
  step: 1 | -1 = 1,
): Result<number, NotCounted> {
  switch (unit) {
    case "working-day":
      return addWorkingDays(start, count, step);
    case "school-day":
      return addSchoolDays(start, count, terms, step);
    case "calendar-day":
      return ok(start + step * count);
    case "week":
      return ok(start + step * 7 * count);
    case "month":
      return ok(addMonths(start, step * count));
    default:
      return assertNever(unit);
  }
}

/** How many whole units lie between two days, the earlier first. Day numbers. */
export function countUnits(
  from: number,
  to: number,
  unit: DayUnit,
  terms: readonly Term[],
): Result<number, NotCounted> {
  switch (unit) {
    case "working-day":
      return countWorkingDays(from, to);
    case "school-day":
      return countSchoolDays(from, to, terms);
    case "calendar-day":
      return ok(to - from);
    case "week":
      return ok(Math.floor((to - from) / 7));
    case "month":
      return ok(wholeMonths(from, to));
    default:
      return assertNever(unit);
  }
}

function wholeMonths(from: number, to: number): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}

/**
 * Hours since 1970 on the clock of the place, of an ISO local date and time; an error where the time is missing or none.
 * A night on which the clocks change counts as any other: an hour more or less than passed.
 */
export function readHours(iso: string): Result<number, { readonly type: "no-time" }> {
  const day = dayNumber(iso);
  const [, hour, minute] = /T([01]\d|2[0-3]):([0-5]\d)/.exec(iso) ?? [];
  return day === null || minute === undefined
    ? err({ type: "no-time" })
    : ok(day * 24 + Number(hour) + Number(minute) / 60);
}

/** The ISO local date and time of so many hours since 1970. */
export function isoOfHours(hours: number): string {
  const minutes = Math.round(hours * 60);
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${isoOfDay(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
