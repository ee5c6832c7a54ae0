import type { IdentifierKind } from "../../domain/disclosure/identifier.ts";

/** What is said of a find, after the words that were found. */
export function sayIdentifier(kind: IdentifierKind): string {
  return kind === "local-list" ? "is on your list of words to look for" : `looks like ${identifierWords[kind]}`;
}

const identifierWords: Record<Exclude<IdentifierKind, "local-list">, string> = {
  name: "a name",
  "date-of-birth": "a date of birth",
  "nhs-number": "an NHS number",
  "pupil-number": "a pupil number",
  "national-insurance-number": "a National Insurance number",
  postcode: "a postcode",
  address: "an address",
  "e-mail": "an e-mail address",
  telephone: "a telephone number",
};
