// Columns are measured as Excel does, in figures of the workbook's own font, and so are the texts in them. A letter of Arial
// is half a figure to a figure and a half wide: counted as one each, rows would be a quarter too high, or capitals cut off.
const narrow = /[ijltfr .,:;'|!()[\]-]/g;
const broad = /[A-Zmw@%&—]/g;
const square =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** In points, for one line of the workbook's own size. */
export const lineHeight = 14.25;
/** Excel has no higher row. */
const highestRow = 409;

/** How wide a column must be to show the longest line of it. */
export function textWidth(text: string): number {
  return Math.max(...text.split("\n").map(lineWidth));
}

export function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map(lineWidth));
}

function lineWidth(line: string): number {
  const count = (kind: RegExp) => line.match(kind)?.length ?? 0;
  return line.length - 0.5 * count(narrow) + 0.3 * count(broad) + count(square);
}

/** How high a row must be for the highest of its wrapped texts. Programs other than Excel do not reckon it themselves. */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[], scale = 1): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => wrappedLines(text, width / scale - 1)));
  return Math.min(highestRow, lines * lineHeight * scale + 2);
}

function wrappedLines(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + linesOf(line, Math.max(1, width)), 0);
}

const space = 0.5;

function linesOf(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const length = lineWidth(word);
    if (used > 0 && used + space + length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + length;
    // A word longer than the line is broken where the line ends.
    const more = Math.max(0, Math.ceil(used / width) - 1);
    lines += more;
    used -= more * width;
  }
  return lines;
}
