import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from "docx";
import { isRightToLeft } from "../is-right-to-left.ts";
import { linesOf } from "../text-lines.ts";

/**
 * Lines as runs. A line end inside a run would be lost, so it becomes a break, and a tab its own element. The text goes in
 * as `text`, never among `children`: there the library takes the word CURRENT for a page number.
 */
export function runsOf(lines: readonly string[], look: IRunOptions = {}): TextRun[] {
  return lines
    .flatMap((line, lineNumber) =>
      line.split("\t").map((text, piece) => {
        if (piece > 0) return [new TextRun({ ...look, children: [new Tab()] }), new TextRun({ ...look, text })];
        return [new TextRun(lineNumber > 0 ? { ...look, text, break: 1 } : { ...look, text })];
      }),
    )
    .flat();
}

/** A paragraph of lines, running from right to left where most of its letters do. */
export function paragraphOfLines(
  lines: readonly string[],
  { look = {}, ...options }: Omit<IParagraphOptions, "children" | "text"> & { readonly look?: IRunOptions } = {},
): Paragraph {
  if (!isRightToLeft(lines.join("\n"))) return new Paragraph({ ...options, children: runsOf(lines, look) });
  return new Paragraph({ ...options, bidirectional: true, children: runsOf(lines, { ...look, rightToLeft: true }) });
}

/** A text as one paragraph, its line ends as breaks. */
export function paragraphOf(text: string, options: Parameters<typeof paragraphOfLines>[1] = {}): Paragraph {
  return paragraphOfLines(linesOf(text), options);
}
