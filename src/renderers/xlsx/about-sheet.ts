import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import type { ReportModel } from "../../domain/report/report-model.ts";
import { looks, textCell } from "./cell-look.ts";
import { rowHeight } from "./fit.ts";
import { onePageWide } from "./page.ts";
import { quotedSheet } from "./sheet-name.ts";

const widths = [36, 94] as const;
const leftOut =
  "The lead's own words and what is quoted from returns are not tables: they are left out of this workbook and stand in the report itself.";

export interface SheetEntry {
  readonly name: string;
  readonly holds: string;
}

/** The first sheet: what this is, who may read it, and a way to each of the other sheets. */
export function aboutSheet(
  report: Pick<ReportModel, "title" | "audience" | "facts">,
  name: string,
  sheets: readonly SheetEntry[],
  note: string | null = leftOut,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height: number }>();
  const merges: NonNullable<WriteSheet["merges"]> = [];
  let row = 0;

  const across = (text: string, style: CellStyle, scale = 1) => {
    cells.set(`${row},0`, textCell(text, style));
    merges.push({ startRow: row, startCol: 0, endRow: row, endCol: 1 });
    rowDefs.set(row, { height: rowHeight([{ text, width: widths[0] + widths[1] }], scale) });
    row += 1;
  };
  const pair = (texts: readonly [string, string], left: Partial<Cell>, right: Partial<Cell>) => {
    cells.set(`${row},0`, left).set(`${row},1`, right);
    rowDefs.set(row, { height: rowHeight(texts.map((text, column) => ({ text, width: widths[column] ?? 1 }))) });
    row += 1;
  };

  across(report.title, looks.title, 16 / 11);
  across(report.audience, looks.text);
  row += 1;
  for (const { label, value } of report.facts) {
    pair([label, value], textCell(label, looks.label), textCell(value, looks.text));
  }
  row += 1;
  across("Sheets", looks.heading, 13 / 11);
  pair(["Sheet", "What it holds"], textCell("Sheet", looks.header), textCell("What it holds", looks.header));
  for (const sheet of sheets) {
    const hyperlink = { target: "", location: `${quotedSheet(sheet.name)}!A1` };
    const link = { ...textCell(sheet.name, looks.link), hyperlink };
    pair([sheet.name, sheet.holds], link, textCell(sheet.holds, looks.cell));
  }
  row += 1;
  if (note !== null) across(note, looks.note);
  return { name, columns: widths.map((width) => ({ width })), cells, rowDefs, merges, ...onePageWide };
}
