import type { Cell, CellStyle } from "hucre/xlsx";
import { barColours } from "../../domain/report/bar-layout.ts";
import type { ReportCell } from "../../domain/report/report-model.ts";
import { opensAsFormula } from "../formula-text.ts";
import { isGradeCell, cellText as shownText } from "../report-cells.ts";
import { cellText } from "./cell-text.ts";

/** Named in every style: without a name some programs take a serif. Arial, since every office program has it or its double. */
export const workbookFont = { name: "Arial", size: 11, family: 2 };

const line = { style: "thin", color: { rgb: "B1B4B6" } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const wrapped = { vertical: "top", wrapText: true } as const;
const solid = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

export const looks = {
  title: { font: { ...workbookFont, size: 16, bold: true }, alignment: wrapped },
  heading: { font: { ...workbookFont, size: 13, bold: true }, alignment: wrapped },
  text: { font: workbookFont, alignment: wrapped },
  label: { font: { ...workbookFont, bold: true }, alignment: wrapped },
  note: { font: { ...workbookFont, color: { rgb: "505A5F" } }, alignment: wrapped },
  link: { font: { ...workbookFont, underline: true, color: { rgb: "1A65A6" } }, border, alignment: wrapped },
  header: { font: { ...workbookFont, bold: true }, fill: solid("E8E8E8"), border, alignment: wrapped },
  upright: {
    font: { ...workbookFont, bold: true },
    fill: solid("E8E8E8"),
    border,
    alignment: { ...wrapped, horizontal: "center", textRotation: 90 },
  },
  cell: { font: workbookFont, border, alignment: wrapped },
  figure: { font: workbookFont, border, alignment: { ...wrapped, horizontal: "right" } },
} satisfies Record<string, CellStyle>;

/**
 * A text as a text: never a formula, a link or an error value. One that would become a formula when someone edits the cell
 * has the format "Text", which leaves it alone.
 */
export function textCell(text: string, style: CellStyle): Partial<Cell> {
  const held = cellText(text);
  if (held === "") return { style };
  const safe = opensAsFormula(held) ? { ...style, numFmt: "@" } : style;
  // The library makes an error value of a text that reads like one, but not where the text has runs.
  if (/^#[A-Z0-9/_]+[!?]?$/.test(held)) return { style: safe, richText: [{ text: held }] };
  return { value: held, style: safe };
}

/** A cell of the report: numbers as numbers, grades as their letter on the grade's colour. */
export function reportCell(cell: ReportCell, numeric: boolean): Partial<Cell> {
  if (typeof cell === "number") return { value: cell, style: looks.figure };
  if (isGradeCell(cell)) return textCell(cell.letter, cell.grade === null ? gradeLook : gradeLooks[cell.grade]);
  return textCell(shownText(cell), numeric ? looks.figure : looks.cell);
}

const gradeLook: CellStyle = { ...looks.cell, alignment: { ...wrapped, horizontal: "center" } };
const gradeLooks = {
  outstanding: onColour("outstanding"),
  good: onColour("good"),
  "requires-improvement": onColour("requires-improvement"),
  inadequate: onColour("inadequate"),
};

function onColour(grade: keyof typeof barColours): CellStyle {
  const { fill, ink } = barColours[grade];
  return {
    ...gradeLook,
    font: { ...workbookFont, bold: true, color: { rgb: ink.slice(1).toUpperCase() } },
    fill: solid(fill.slice(1).toUpperCase()),
  };
}
