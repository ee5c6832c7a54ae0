import { dayNumber } from "./day-number.ts";

/** A time in which schools are open. ISO dates, both included. */
export interface Term {
  readonly from: string;
  readonly to: string;
}

export interface TermDates {
  /** In the order of time. */
  readonly terms: readonly Term[];
  /** Lines that do not hold a first and a last day, by their number from 1. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
// 2025-09-02, or 2/9/2025, or 2nd September 2025 with the name as short as three letters. Years have four figures: of two,
// nobody can say which of the three they are.
const written =
  /(?<iso>\d{4}-\d{2}-\d{2})|\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*[./]\s*(?<number>\d{1,2})\s*[./]\s*|\s+(?:of\s+)?(?<name>[a-z]{3,9})\.?,?\s+)(?<year>\d{4})\b/gi;

/** Reads a list of terms, one a line, as an area publishes them: two dates in each, whatever words stand around them. */
export function parseTermDates(text: string): TermDates {
  const terms: Term[] = [];
  const unread: { line: number; text: string }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const term = readTerm(line);
    if (term === null) unread.push({ line: index + 1, text: line.trim() });
    else terms.push(term);
  }
  return { terms: terms.sort((a, b) => (a.from < b.from ? -1 : 1)), unread };
}

function readTerm(line: string): Term | null {
  const [from, to, ...more] = [...line.matchAll(written)].map(({ groups }) => isoOf(groups ?? {}));
  if (from === undefined || from === null || to === undefined || to === null || more.length > 0) return null;
  return from <= to ? { from, to } : null;
}

function isoOf({ iso, day, number, name, year }: Record<string, string | undefined>): string | null {
  const found = name === undefined ? -1 : months.indexOf(name.slice(0, 3).toLowerCase());
  const month = name === undefined ? number : found < 0 ? undefined : String(found + 1);
  const date = iso ?? `${year}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  return dayNumber(date) === null ? null : date;
}
