/**
 * What a text may give away about who someone is. Names are told apart: they are found by likelihood, the audit's own words
 * because somebody listed them, the others by shape.
 */
export type IdentifierKind =
  | "local-list"
  | "name"
  | "date-of-birth"
  | "nhs-number"
  | "pupil-number"
  | "national-insurance-number"
  | "postcode"
  | "address"
  | "e-mail"
  | "telephone";

export interface Identifier {
  readonly kind: IdentifierKind;
  /** Places in the text, in UTF-16 units; `end` is not part of it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
