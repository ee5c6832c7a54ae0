import { err, ok, type Result } from "../kernel/result.ts";

export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

type DateProblem =
  | { readonly type: "missing"; readonly parts: readonly (keyof TypedDate)[] }
  | { readonly type: "not-a-number"; readonly part: keyof TypedDate }
  | { readonly type: "short-year" }
  | { readonly type: "no-such-month" }
  | { readonly type: "no-such-day"; readonly month: number; readonly days: number };

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Three typed boxes to an ISO date, "" where all are empty. The month may be typed as a word. */
export function readTypedDate(typed: TypedDate): Result<string, DateProblem> {
  const day = typed.day.trim();
  const month = typed.month.trim();
  const year = typed.year.trim();
  const missing = Object.entries({ day, month, year }).filter(([, text]) => text === "");
  if (missing.length === 3) return ok("");
  if (missing.length > 0) {
    return err({ type: "missing", parts: missing.map(([part]) => part as keyof TypedDate) });
  }
  if (!/^\d{1,2}$/.test(day)) return err({ type: "not-a-number", part: "day" });
  if (!/^\d+$/.test(year)) return err({ type: "not-a-number", part: "year" });
  // A year of two digits could be a child's birth or a great-grandparent's: asked for, not guessed.
  if (year.length !== 4 || year < "1900") return err({ type: "short-year" });
  const monthNumber = readMonth(month);
  if (monthNumber === null) return err({ type: "no-such-month" });
  const days = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > days) return err({ type: "no-such-day", month: monthNumber, days });
  return ok(`${year}-${String(monthNumber).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function readMonth(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
  const word = text.toLowerCase().replace(/\.$/, "");
  const found = word.length < 3 ? -1 : monthNames.findIndex((name) => name.toLowerCase().startsWith(word));
  return found === -1 ? null : found + 1;
}

/** The problem in words that say what to type. */
export function sayDateProblem(problem: DateProblem): string {
  switch (problem.type) {
    case "missing":
      return `The date also needs a ${problem.parts.join(" and a ")}.`;
    case "not-a-number":
      return `Type the ${problem.part} in numbers.`;
    case "short-year":
      return "Type the year with four numbers, for example 2026.";
    case "no-such-month":
      return "Type the month as a number from 1 to 12, or as a word.";
    case "no-such-day":
      return `${monthNames[problem.month - 1]} has ${problem.days} days in that year.`;
  }
}

/** An ISO date into its three boxes, without leading zeros; anything else empties them. */
export function typedFromIso(iso: string): TypedDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return { day: "", month: "", year: "" };
  return { day: String(Number(match[3])), month: String(Number(match[2])), year: match[1] ?? "" };
}

/** `2026-11-21` as "21 November 2026"; anything that is no date is given back as it is. */
export function sayDate(iso: string): string {
  const { day, month, year } = typedFromIso(iso);
  return day === "" ? iso : `${day} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}
