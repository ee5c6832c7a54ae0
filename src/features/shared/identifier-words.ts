import type { IdentifierKind } from "../../domain/disclosure/identifier.ts";

/** After "looks like". */
export const identifierWords: Record<IdentifierKind, string> = {
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
