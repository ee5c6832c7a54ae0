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
 * The `count`th working day after a day; day one is the day after, whatever day it begins on. With `step` -1, before it: day
 * one is the day before. Day numbers. Basis: Working Together, "working days".
 */
export function addWorkingDays(start: number, count: number, step: 1 | -1 = 1): Result<number, BeyondKnownHolidays> {
  let day = start;
  let left = count;
  while (left > 0) {
    day += step;
    if (!isKnownDay(day)) return err(beyondHolidays());
    if (isWorkingDay(day)) left -= 1;
  }
  return isKnownDay(start) ? ok(day) : err(beyondHolidays());
}

/** How many working days lie after `start`, up to and including `end`; 0 where `end` is not after `start`. Day numbers. */
export function countWorkingDays(start: number, end: number): Result<number, BeyondKnownHolidays> {
  if (!isKnownDay(start) || !isKnownDay(end)) return err(beyondHolidays());
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) if (isWorkingDay(day)) count += 1;
  return ok(count);
}

/** Whether every bank holiday around a day is known. */
export function isKnownDay(day: number): boolean {
  return day >= firstKnown && day <= lastKnown;
}

export function beyondHolidays(): BeyondKnownHolidays {
  return { type: "beyond-known-holidays", knownFrom: holidaysKnown.from, knownTo: holidaysKnown.to };
}
