import type { Identifier, IdentifierKind } from "./identifier.ts";
import { datePattern } from "./written-dates.ts";

interface Pattern {
  readonly kind: IdentifierKind;
  readonly pattern: RegExp;
  /** What a shape alone cannot tell: a check digit, a town's letters. */
  readonly holds?: (found: RegExpMatchArray) => boolean;
}

const birth = String.raw`\bd\.? ?o\.? ?b\b\.?|\bdate of birth\b|\bbirth ?date\b|\bbirthday\b|\bborn\b`;

// In the order in which they claim their characters: an e-mail address may hold what looks like a telephone number.
const patterns: readonly Pattern[] = [
  { kind: "e-mail", pattern: /[\p{L}\d][\p{L}\d._%+'-]{0,63}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  // A letter and twelve digits; the last may be a letter while the number is temporary.
  { kind: "pupil-number", pattern: /(?<![\p{L}\d])[A-HJ-NP-RT-Z](?: ?\d){11}(?: ?\d|[A-HJ-NP-RT-Z])(?![\p{L}\d])/giu },
  { kind: "telephone", pattern: /(?<![\w+])(?:\+44|0044|0|\(0)(?: ?\(0\))?(?:\)?[ -]?\d){9,10}(?![\d/])/g },
  { kind: "nhs-number", pattern: /\bNHS[ \w.:#-]{0,12}?(?<!\d)(?:\d[ -]?){9}\d(?!\d)/gi },
  { kind: "nhs-number", pattern: /(?<![\d-])\d{3}([ .-]?)\d{3}\1\d{4}(?![\d-])/g, holds: hasCheckDigit },
  {
    kind: "national-insurance-number",
    pattern: /(?<![\p{L}\d])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/giu,
  },
  {
    kind: "postcode",
    pattern: /(?<![\p{L}\d])([A-Z]{1,2})\d[A-Z\d]? ?\d([ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/giu,
    holds: isPostcode,
  },
  {
    kind: "address",
    pattern:
      /(?<![\p{L}\d])\d{1,4}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Crescent|Court|Gardens|Grove|Place|Terrace|Way|Walk|Mews|Square|Hill|Rise)\b/gu,
    holds: ([found]) => !/\b(?:Family|Crown|County|High|Youth|Magistrates['’]?|Supreme) Court$/.test(found),
  },
  { kind: "date-of-birth", pattern: new RegExp(`(?:${birth})[^\\n;]{0,24}?(?<![\\d])${datePattern}`, "gi") },
  {
    kind: "date-of-birth",
    pattern: new RegExp(`(?<![\\d])${datePattern}[ ,(-]{0,3}(?:d\\.?o\\.?b\\b|date of birth)`, "gi"),
  },
  { kind: "date-of-birth", pattern: /\bb\.? ?\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b/gi },
];

/** What is found by its shape, in the order of the text. Two finds never overlap. */
export function findStructuredIdentifiers(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const { kind, pattern, holds } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const taken = found.some((other) => start < other.end && other.start < end);
      if (!taken && (holds === undefined || holds(match))) found.push({ kind, start, end, text: match[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Ten digits of which the last is the check digit by modulus 11, as the NHS Data Dictionary has it. */
function hasCheckDigit([found]: RegExpMatchArray): boolean {
  const digits = Array.from(found.replace(/\D/g, ""), Number);
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return digits[0] !== 0 && check !== 10 && check === digits[9];
}

const postcodeAreas = new Set(
  `AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU
  GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH
  PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO
  ZE`.split(/\s+/),
);

/** "E1 2nd" and "S2 3hr" have the letters of a postcode and are not one. */
function isPostcode([, area = "", end = ""]: RegExpMatchArray): boolean {
  return postcodeAreas.has(area.toUpperCase()) && !/^(?:st|nd|rd|th|hr|yr)$/.test(end);
}
