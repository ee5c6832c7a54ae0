import { xmlText } from "../xml-text.ts";

/** Excel calls a workbook with a longer text damaged. Ours end at 20,000, so this is a net and not a rule. */
const longestCell = 32_767;
const cutMark = "… [cut: longer than a cell can be]";

/**
 * A text as a cell of a workbook can hold it: nothing that XML forbids, line breaks as Excel knows them, not too long, and
 * what reads like Excel's own escape (`_x000D_`) escaped, or it would come out as the character it names.
 */
export function cellText(text: string): string {
  const whole = text.replace(/\r\n?/g, "\n");
  const held = whole.length > longestCell ? `${whole.slice(0, longestCell - cutMark.length)}${cutMark}` : whole;
  return xmlText(held).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}
