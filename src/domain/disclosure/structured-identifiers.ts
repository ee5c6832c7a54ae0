import { addressPatterns } from "./address-patterns.ts";
import type { Identifier, IdentifierKind } from "./identifier.ts";
import { datePattern, fullDatePattern, monthPattern } from "./written-dates.ts";

interface Pattern {
  readonly kind: IdentifierKind;
  readonly pattern: RegExp;
  /** What a shape alone cannot tell: a check digit, a town's letters. */
  readonly holds?: ((found: RegExpMatchArray) => boolean) | undefined;
}

const handled =
  "requested|ordered|applied|asked|chased|sent|received|seen|sighted|viewed|checked|copied|scanned|uploaded|provided|produced";
const birth = [
  String.raw`\bd[./]? ?o[./]? ?bs?(?![a-z])[./]?|\bd of b\b|\bd ?\/ ?b\b`,
  String.raw`\bdates? ?of (?:(?:his|her|their|its) )?births?\b|\bdates?ofbirths?\b|\bdate-of-birth\b|\bbirth[ -]?dates?\b`,
  String.raw`\bb(?:irth)?[’' -]?days?\b|\bborn\b|\bgave birth\b`,
  // Of what is done with the paper the day is told as often as the one that stands on it.
  String.raw`\bbirth certificates?\b(?! (?:\w+ ){0,2}?(?:${handled})\b)`,
].join("|");
const numberWord = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)`;
/** Twins and sisters have their dates of birth one after the other. */
const andAnother = String.raw`(?:,? and |, | ?& ?| ?\/ ?)`;
/** Said of a baby alone: an adult arrives, or is delivered a letter, on many days. */
const babyCame = [
  String.raw`\b(?:baby|infant|newborn|twins?) (?:\w+ ){0,2}(?:arrived|delivered)\b`,
  String.raw`\b(?:s?he|they|boy|girl) (?:was|were) delivered\b`,
  String.raw`\bbirth(?: on| was|:)`,
  String.raw`\b(?:turn(?:s|ed|ing)?|will be|becom(?:es|ing)|became|reach(?:es|ed)?|attain(?:s|ed)?) (?:(?:the )?age (?:of )?)?(?:\d{1,2}|${numberWord}) on\b`,
  String.raw`\b(?:his|her|their) (?:\d{1,2}(?:st|nd|rd|th)|\w+th) (?:is|was|falls|fell)\b`,
  String.raw`\bb\.`,
].join("|");
/** Before a date in brackets: whose it is, and then the date is that person's own. */
const person = String.raw`\b(?:child|young person|pupil|patient|sibling|sib|eldest|oldest|youngest|twin|baby|infant|boy|girl|son|daughter|brother|sister|male|female)(?: (?:[A-Z]|\d{1,2}))?`;
/** Beside a date in brackets it tells what the date is. Without them it is the day of a visit as often as not. */
const age = String.raw`(?:\b(?:aged?|ages) (?:\d{1,2}|${numberWord})(?: (?:years?|yrs?|months?|weeks?))?|\b\d{1,2}[ -]?(?:years?|yrs?)(?:[ -]old)?|\b\d{1,2} ?y/?o)`;

/** Between the groups of a number, which come apart in many ways. */
const gap = String.raw`[ \u00a0.–-]{0,2}`;

// In the order in which they claim their characters: an e-mail address may hold what looks like a telephone number.
const patterns: readonly Pattern[] = [
  { kind: "e-mail", pattern: /[\p{L}\d][\p{L}\d._%+'-]{0,63}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  // A letter and twelve digits; the last may be a letter while the number is temporary.
  { kind: "pupil-number", pattern: /(?<![\p{L}\d])[A-HJ-NP-RT-Z](?: ?\d){11}(?: ?\d|[A-HJ-NP-RT-Z])(?![\p{L}\d])/giu },
  // No number at home begins with 00, 04 or 06: those are the numbers of boxes and bundles.
  {
    kind: "telephone",
    pattern:
      /(?<![\w+])(?:\+44|0044|\(?0(?=[ -]?[1-35789]))(?: ?\(0\))?(?:\)?[ -]{0,2}\d){9,10}(?!\d|\/\d{2,4}(?!\d))/g,
  },
  // The country without its plus.
  { kind: "telephone", pattern: /(?<![\w+.,£/-])44 ?(?:\(0\) ?)?7\d{3} ?\d{3} ?\d{3}(?!\d)/g },
  {
    kind: "telephone",
    pattern: /(?<![\w+])\(?0[1-35789]\d{1,3}\)?(?:(?: ?[.–/-] ?|[ \u00a0])\d{3,4}){2}(?![\d/])/g,
    holds: ([found]) => /^\d{10,11}$/.test(found.replace(/\D/g, "")),
  },
  {
    kind: "telephone",
    pattern:
      /(?<!\p{L})(?:tel|telephone|phone|mob|mobile|landline)\b[ .:]{0,3}(?:no|number)?[ .:]{0,3}\d{3} ?\d{3}(?!\d)/giu,
  },
  { kind: "telephone", pattern: /(?<![\w+])\+[1-9](?: ?\(0\))?(?:[ -]?\d){8,13}(?!\d)/g },
  { kind: "nhs-number", pattern: /\bNHS[ \w.:#-]{0,12}?(?<!\d)(?:\d[ -]?){9}\d(?!\d)/gi },
  {
    kind: "nhs-number",
    pattern: new RegExp(
      `(?<![\\d-])(?:\\d{3}${gap}\\d{3}${gap}\\d{4}|\\d{4}${gap}\\d{3}${gap}\\d{3}|\\d{3}${gap}\\d{4}${gap}\\d{3}|\\d{5}${gap}\\d{5})(?![\\d-])`,
      "g",
    ),
    holds: hasCheckDigit,
  },
  {
    kind: "national-insurance-number",
    pattern: /(?<![\p{L}\d])[A-Z]{2}(?:[ .-]?\d){6}[ .-]?[A-D](?![\p{L}\d])/giu,
  },
  {
    // The last letter is often left out, and then only the words before it tell the number.
    kind: "national-insurance-number",
    pattern:
      /(?<!\p{L})(?:NI|N\.I\.|NINO|National Insurance)(?!\p{L})[^\n\d;]{0,24}?(?<!\p{L})[A-Z]{2}(?:[ .-]?\d){6}(?:[ .-]?[A-Z](?!\p{L}))?(?!\d)/giu,
  },
  {
    kind: "postcode",
    pattern: /(?<![\p{L}\d])([A-Z]{1,2})\d[A-Z\d]? ?\d([ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/giu,
    holds: isPostcode,
  },
  ...addressPatterns.map(({ pattern, holds }) => ({ kind: "address" as const, pattern, holds })),
  {
    kind: "date-of-birth",
    pattern: new RegExp(
      `(?:${birth})[ ;]{0,2}[^\\n;]{0,24}?(?<![\\d])${datePattern}(?:${andAnother}${fullDatePattern})*`,
      "gi",
    ),
  },
  // Where there are several, the second stands far from the words. Looked for last, behind the few dates that there are.
  {
    kind: "date-of-birth",
    pattern: new RegExp(`(?<![\\d])${fullDatePattern}(?<=\\b(?:dates of birth|dobs)\\b[^\\n;]{0,100})`, "gi"),
  },
  { kind: "date-of-birth", pattern: new RegExp(`(?:${birth})[^\\n;.\\d]{0,30}?${monthPattern}`, "gi") },
  {
    kind: "date-of-birth",
    pattern: new RegExp(`${person} ?\\((?:[MF],? )?${fullDatePattern}|\\b(?:male|female), ${fullDatePattern}`, "gi"),
  },
  { kind: "date-of-birth", pattern: new RegExp(`(?:${birth})[^\\n;,.\\d]{25,48}?(?<![\\d])${fullDatePattern}`, "gi") },
  {
    kind: "date-of-birth",
    pattern: new RegExp(
      `(?:${babyCame}) ?(?:by [\\w -]{1,24} )?(?:at \\d{2}(?: weeks)? )?(?:on |at home )?(?<![\\d])${fullDatePattern}`,
      "gi",
    ),
  },
  { kind: "date-of-birth", pattern: new RegExp(`${age} ?\\(${fullDatePattern}`, "gi") },
  { kind: "date-of-birth", pattern: new RegExp(`(?<![\\d])${fullDatePattern}(?:, | ?\\()${age}`, "gi") },
  {
    kind: "date-of-birth",
    pattern: new RegExp(
      `(?<![\\d])${datePattern}(?:[ ,(]{0,3}| (?:is|was|as) )(?:(?:the|his|her|their|its) )?(?:${String.raw`d[./]?o[./]?b\b|date of birth|(?:[\w-]+ )?birthday`})`,
      "gi",
    ),
  },
  { kind: "date-of-birth", pattern: new RegExp(`\\bb\\.? ?${fullDatePattern}`, "gi") },
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
