const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;

/** A day as people write it, for use inside another expression that ignores case: with or without the year, and six or eight digits. */
export const datePattern = [
  String.raw`(?:\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?`,
  String.raw`\d{1,2} \d{1,2} (?:19|20)?\d{2}`,
  String.raw`${day}[ -]?(?:of )?(?:${months})\b(?:,?[ -]?(?:\d{4}|\d{2}))?`,
  String.raw`(?:${months})\b ${day}(?:,? \d{4})?`,
  String.raw`\d{8}|\d{6})(?!\d)`,
].join("|");

/** A day with its year: in a list of references, or right after a name, that is a date of birth until someone says otherwise. */
export const fullDatePattern = [
  String.raw`(?:(?:19|20)\d{2}-\d{2}-\d{2}`,
  String.raw`\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})`,
  String.raw`${day}[ -]?(?:of )?(?:${months})\b,?[ -]?(?:\d{4}|\d{2}))(?![\d])`,
].join("|");
