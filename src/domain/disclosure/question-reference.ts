import type { IdentifierKind } from "./identifier.ts";
import { scanForIdentifiers } from "./identifier-scan.ts";
import { knownWords } from "./known-words.ts";
import { emptyLocalList, type LocalList } from "./local-list.ts";
import { ambiguousNames, familyNames, firstNames } from "./name-words.ts";
import { fullDatePattern } from "./written-dates.ts";

export type ReferenceQuestion =
  | { readonly type: "looks-like"; readonly kind: IdentifierKind }
  /** A spreadsheet would run it. Here it is text and stays text. */
  | { readonly type: "looks-like-formula" }
  /** The first row, and it reads like the title of a column. */
  | { readonly type: "looks-like-heading" };

const fullDate = new RegExp(`(?<!\\d)${fullDatePattern}`, "i");
/** ddmmyyyy or yyyymmdd, with a year in which someone in a file may have been born. */
const closeDate =
  /(?<!\d)(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)/;
const heading = /\b(?:refs?|references?|cases?|child|id|identifiers?|numbers?|no|unique|lcs|pupil)\b/i;

/**
 * What to ask about a case reference: it is meant to be an agency's number, so it is read more strictly than a free text. A
 * whole date or two plain words are enough. `raw` is the cell as it was, `reference` what would be kept of it.
 */
export function questionReference(
  raw: string,
  reference: string,
  isFirst: boolean,
  list: LocalList = emptyLocalList,
): ReferenceQuestion[] {
  if (isFirst && !/\d/.test(reference) && heading.test(reference)) return [{ type: "looks-like-heading" }];
  const kinds = new Set(scanForIdentifiers(reference, list).map(({ kind }) => kind));
  if (fullDate.test(reference) || closeDate.test(reference)) kinds.add("date-of-birth");
  if (readsLikeName(reference)) kinds.add("name");
  const questions: ReferenceQuestion[] = [...kinds].map((kind) => ({ type: "looks-like", kind }));
  return /^[=+\-@\t\r]/.test(raw) ? [{ type: "looks-like-formula" }, ...questions] : questions;
}

/** "Smith, John", "ella", "Zofya Kowalenko 2": words that are names, or two words of letters that are nothing else known. */
function readsLikeName(reference: string): boolean {
  const words = reference.toLowerCase().match(/\p{L}[\p{L}'’-]+/gu) ?? [];
  if (words.some((word) => firstNames.has(word))) return true;
  const unknown = words.filter((word) => word.length > 2 && !knownWords.has(word));
  const name = (word: string) => familyNames.has(word) || ambiguousNames.has(word);
  if (words.length === 1 && name(words[0] ?? "") && !/\d/.test(reference)) return true;
  return words.length >= 2 && unknown.length >= 2 && !/\d{3}/.test(reference);
}
