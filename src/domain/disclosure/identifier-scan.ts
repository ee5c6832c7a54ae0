import type { Identifier, IdentifierKind } from "./identifier.ts";
import { emptyLocalList, findListed, type LocalList } from "./local-list.ts";
import { findNames } from "./name-scan.ts";
import { findStructuredIdentifiers } from "./structured-identifiers.ts";
import { fullDatePattern } from "./written-dates.ts";

const dateAfter = new RegExp(`^[ ,;(-]{1,4}${fullDatePattern}`, "i");
const numbersOfPeople: readonly IdentifierKind[] = ["nhs-number", "pupil-number"];

/**
 * What in a free text may say who someone is, in the order of the text. It is asked about and never blocks: a find may be
 * wrong, and a text without finds may still identify a child. Pure, and linear in the length of the text. What is on the audit's
 * own list is told even inside something that has a shape; a name is told once.
 */
export function scanForIdentifiers(text: string, list: LocalList = emptyLocalList): Identifier[] {
  const listed = findListed(text, list);
  const structured = findStructuredIdentifiers(text);
  const free = (one: Identifier) => !structured.some((other) => one.start < other.end && other.start < one.end);
  const isListed = (one: Identifier) => listed.some(({ start, end }) => start <= one.start && one.end <= end);
  const numbers = structured.filter(({ kind }) => numbersOfPeople.includes(kind));
  const names = findNames(text).filter(free);
  const births = [...names, ...numbers].flatMap((one) => birthAfter(one, text)).filter(free);
  return [...listed, ...structured, ...names.filter((name) => !isListed(name)), ...births].sort(
    (a, b) => a.start - b.start,
  );
}

/**
 * "Ella Parsons, 14/02/2016": a whole date right after a name or a person's number is a date of birth; a date alone is the date
 * of something done.
 */
function birthAfter(person: Identifier, text: string): Identifier[] {
  const match = dateAfter.exec(text.slice(person.end, person.end + 40));
  if (match === null) return [];
  const gap = /^[ ,;(-]+/.exec(match[0])?.[0].length ?? 0;
  const start = person.end + gap;
  const end = person.end + match[0].length;
  return [{ kind: "date-of-birth", start, end, text: text.slice(start, end) }];
}
