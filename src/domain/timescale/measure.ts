import { assertNever } from "../../kernel/assert-never.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { addMonths, dayNumber, isoOfDay } from "./day-number.ts";
import type { Unit } from "./judgement.ts";
import { addWorkingDays, type BeyondKnownHolidays, countWorkingDays } from "./working-days.ts";

type DayUnit = Exclude<Unit, "hour" | "school-day">;

/** The day that lies `count` units after a day. Day numbers. Day one is the day after. */
export function addUnits(start: number, count: number, unit: DayUnit): Result<number, BeyondKnownHolidays> {
  switch (unit) {
    case "working-day":
      return addWorkingDays(start, count);
    case "calendar-day":
      return ok(start + count);
    case "week":
      return ok(start + 7 * count);
    case "month":
      return ok(addMonths(start, count));
    default:
      return assertNever(unit);
  }
}

/** How many whole units lie between two days, the earlier first. Day numbers. */
export function countUnits(from: number, to: number, unit: DayUnit): Result<number, BeyondKnownHolidays> {
  switch (unit) {
    case "working-day":
      return countWorkingDays(from, to);
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
