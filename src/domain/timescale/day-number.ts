// Arithmetic on the calendar itself: no `Date`, so no time zone and no engine has a say, and a report over a thousand returns
// stays quick. The months are counted from March, so that the day a leap year adds is the last of its year.
const daysInFourCenturies = 146_097;
const fromYearZero = 719_468;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1 January 1970 of an ISO date, or of an ISO local date and time; `null` where it is no real day. */
export function dayNumber(iso: string): number | null {
  const [, year, month, date] = isoDay.exec(iso.slice(0, 10)) ?? [];
  if (date === undefined || (iso.length > 10 && iso[10] !== "T")) return null;
  const isReal = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1;
  if (!isReal || Number(date) > daysInMonth(Number(year), Number(month))) return null;
  return dayOf(Number(year), Number(month), Number(date));
}

/** The ISO date of a day number, from the year 0 to the year 9999. */
export function isoOfDay(day: number): string {
  const { year, month, date } = calendarDay(day);
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
}

/** Monday is 0, Sunday is 6. 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The same day so many months on, clipped to the month's end: one month after 31 January is 28 or 29 February. */
export function addMonths(day: number, months: number): number {
  const from = calendarDay(day);
  const all = from.year * 12 + from.month - 1 + months;
  const [year, month] = [Math.floor(all / 12), (all % 12) + 1];
  return dayOf(year, month, Math.min(from.date, daysInMonth(year, month)));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dayOf(year: number, month: number, date: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const centuries = Math.floor(fromMarch / 400);
  const yearOf = fromMarch - centuries * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const inCenturies = yearOf * 365 + Math.floor(yearOf / 4) - Math.floor(yearOf / 100) + dayOfYear;
  return centuries * daysInFourCenturies + inCenturies - fromYearZero;
}

function calendarDay(day: number) {
  const from = day + fromYearZero;
  const centuries = Math.floor(from / daysInFourCenturies);
  const left = from - centuries * daysInFourCenturies;
  const leaps = Math.floor(left / 1460) - Math.floor(left / 36_524) + Math.floor(left / 146_096);
  const yearOf = Math.floor((left - leaps) / 365);
  const dayOfYear = left - (365 * yearOf + Math.floor(yearOf / 4) - Math.floor(yearOf / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOf + centuries * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}
