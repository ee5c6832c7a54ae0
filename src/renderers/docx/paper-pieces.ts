import { LeaderType, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from "docx";
import { oneLine } from "../text-lines.ts";
import { paragraphOf, runsOf } from "./docx-text.ts";
import { paperList } from "./paper-styles.ts";

const box = "☐";

/** A box to tick and what ticking it says; a space that does not break keeps the two together. */
export function boxAnd(label: string): TextRun[] {
  return [tickBox(), ...runsOf([`\u00a0${oneLine(label).replaceAll(" ", "\u00a0")}`])];
}

export function tickBox(): TextRun {
  return new TextRun({ text: box, style: "Box" });
}

/** Boxes beside one another. */
export function boxes(options: readonly string[]): ParagraphChild[] {
  return options.flatMap((option, place) => [
    ...(place === 0 ? [] : [new TextRun({ text: "     " })]),
    ...boxAnd(option),
  ]);
}

/** A line to write on across the width, in twips, with a word or nothing at its beginning. */
export function ruledLine(width: number, label = "", keepNext = false): Paragraph {
  return new Paragraph({
    style: "Line",
    keepNext,
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
    // LibreOffice draws a paragraph without a character as high as it likes, which would squeeze the lines.
    children: [...runsOf([label === "" ? "\u00a0" : `${oneLine(label)} `]), new TextRun({ children: [new Tab()] })],
  });
}

export function ruledLines(width: number, lines: number): Paragraph[] {
  return Array.from({ length: lines }, (_, place) => ruledLine(width, "", place < lines - 1));
}

export function items(texts: readonly string[], style: string): Paragraph[] {
  return texts.map((each) => paragraphOf(each, { style, numbering: { reference: paperList, level: 0 } }));
}
