/**
 * What a spreadsheet may take for the start of a formula: the four signs, and the characters that a compatibility form or
 * an input method makes of them. A longer list costs an apostrophe now and then; a shorter one a formula that runs.
 */
const sign = "[=+\\-@＝＋－＠﹦﹢﹣﹫⁼₌⁺₊⁻₋−]";
/** Where a program begins a new cell that takes another separator or no quotation marks: each line, and after each separator. */
const breaks = "\\n\\r\\v\\f\\u0085\\u2028\\u2029,;\\t";
/** What may stand before the sign and be thrown away on the way in: blanks, what cannot be seen, quotation marks, and the mark of a comment. */
const ignored = "\\s\\p{Cc}\\p{Cf}\"'`´“”„‘’‚«»‹›＂＇!\\ufffd";

const atTheStart = new RegExp(`^[${ignored}]*${sign}`, "u");
// What is ignored ends where a cell could begin, so that each character is looked at once however many blanks there are.
const anywhere = new RegExp(`(?:^|(?<=[${breaks}]))(?=(?:(?![${breaks}])[${ignored}])*${sign})`, "gu");
/** Cheap, and true of few texts: most cells never meet the longer patterns. */
const anySign = new RegExp(sign, "u");

/** Whether a spreadsheet could make a formula of it when someone edits the cell and leaves it as it is. */
export function opensAsFormula(text: string): boolean {
  return anySign.test(text) && atTheStart.test(text);
}

/** The text with an apostrophe before whatever could be taken for a formula, on each of its lines. Taking those apostrophes out gives the text back. */
export function inertText(text: string): string {
  return anySign.test(text) ? text.replace(anywhere, "'") : text;
}
