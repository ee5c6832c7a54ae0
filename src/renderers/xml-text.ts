/** Everything outside the `Char` of XML 1.0: most control characters, U+FFFE and U+FFFF, and halves of a surrogate pair. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * The text with U+FFFD in place of each character that no XML file may hold, even escaped. One of them, pasted into a note,
 * would make a whole Word file or workbook refuse to open.
 */
export function xmlText(text: string): string {
  return text.replace(forbidden, "\uFFFD");
}
