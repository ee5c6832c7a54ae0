/** The lines of a list, without the numbers or dashes that people put before them: the page numbers them itself. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\(?\d{1,2}[.)]|[-–•*])\s+/, "").trim())
    .filter((line) => line !== "");
}
