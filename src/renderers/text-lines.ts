import { xmlText } from "./xml-text.ts";

// What people paste ends its lines in every way that there is: Windows, old Macs, and the two separators of Unicode.
const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

/** The lines of a text, safe for any XML. A text without a line end is one line. */
export function linesOf(text: string): string[] {
  return xmlText(text).split(lineEnd);
}

/** A text as paragraphs, which blank lines part, of lines. An empty text has none. */
export function paragraphsOf(text: string): string[][] {
  const paragraphs: string[][] = [];
  let current: string[] = [];
  for (const line of [...linesOf(text), ""]) {
    if (line.trim() !== "") current.push(line);
    else if (current.length > 0) {
      paragraphs.push(current);
      current = [];
    }
  }
  return paragraphs;
}

/** A text on one line, for headings and labels, where a line end would make two of one. */
export function oneLine(text: string): string {
  return xmlText(text).replace(/\s+/g, " ").trim();
}
