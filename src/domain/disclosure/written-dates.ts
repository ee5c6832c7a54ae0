const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const spelt = [
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth",
  "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth",
  "twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first",
].join("|");
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?|\b(?:${spelt}) )`;
/** Between the figures of a date. A dash may be the long one that a word processor makes of a hyphen. */
const mark = String.raw`[./\\–-]`;
const year = String.raw`(?:,?${mark}?[ ]?['’]?(?:\d{4}|\d{2}))`;

/** A day as people write it, for use inside another expression that ignores case: with or without the year, and six or eight digits. */
export const datePattern = [
  String.raw`(?:\d{4}${mark}\d{1,2}${mark}\d{1,2}`,
  String.raw`\d{1,2} ?${mark} ?\d{1,2}(?: ?${mark} ?\d{2,4})?`,
  String.raw`\d{1,2} \d{1,2} (?:19|20)?\d{2}`,
  String.raw`${day}(?:${mark}| )?(?:of )?(?:${months})\b${year}?`,
  String.raw`(?:${months})\b ${day}(?:,? \d{4})?`,
  String.raw`\d{8}|\d{6})(?!\d)`,
].join("|");

/** A day with its year: in a list of references, or right after a name, that is a date of birth until someone says otherwise. */
export const fullDatePattern = [
  String.raw`(?:(?:19|20)\d{2}${mark}\d{1,2}${mark}\d{1,2}`,
  String.raw`\d{1,2}${mark}\d{1,2}${mark}(?:\d{4}|\d{2})`,
  String.raw`${day}(?:${mark}| )?(?:of )?(?:${months})\b${year}`,
  String.raw`(?:${months})\b \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\d])`,
].join("|");

/** A month with its year, which is a date of birth only where a word says so. */
export const monthPattern = String.raw`(?:${months})\b,? \d{4}(?!\d)`;
