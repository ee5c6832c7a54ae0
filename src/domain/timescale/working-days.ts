import { err, ok, type Result } from "../../kernel/result.ts";
import { holidays, holidaysKnown } from "./bank-holidays.ts";
import { dayNumber, weekdayOf } from "./day-number.ts";

/** A span reaches outside the years whose bank holidays are known: a count over them would be a guess. ISO dates, both included. */
export interface BeyondKnownHolidays {
  readonly type: "beyond-known-holidays";
  readonly knownFrom: string;
  readonly knownTo: string;
}

const holidayDays = new Set(holidays.map(([on]) => dayNumber(on)));
const firstKnown = dayNumber(holidaysKnown.from) ?? 0;
const lastKnown = dayNumber(holidaysKnown.to) ?? 0;

/** Any day except Saturday, Sunday, Christmas Day, Good Friday and the bank holidays of England and Wales. Takes a day number inside the known years. */
export function isWorkingDay(day: number): boolean {
  return weekdayOf(day) < 5 && !holidayDays.has(day);
}

/**
 * The `count`th working day after a day; day one is the day after, whatever day it begins on. Day numbers.
 * Basis: Working Together, "working days".
 */
export function addWorkingDays(start: number, count: number): Result<number, BeyondKnownHolidays> {
  let day = start;
  let left = count;
  while (left > 0) {
    day += 1;
    if (!isKnown(day)) return err(beyond());
    if (isWorkingDay(day)) left -= 1;
  }
  return isKnown(start) ? ok(day) : err(beyond());
}

/** How many working days lie after `start`, up to and including `end`; 0 where `end` is not after `start`. Day numbers. */
export function countWorkingDays(start: number, end: number): Result<number, BeyondKnownHolidays> {
  if (!isKnown(start) || !isKnown(end)) return err(beyond());
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) if (isWorkingDay(day)) count += 1;
  return ok(count);
}

function isKnown(day: number): boolean {
  return day >= firstKnown && day <= lastKnown;
}

function beyond(): BeyondKnownHolidays {
  return { type: "beyond-known-holidays", knownFrom: holidaysKnown.from, knownTo: holidaysKnown.to };
}
