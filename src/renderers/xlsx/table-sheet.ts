import { type Cell, rangeRef, type WriteSheet } from "hucre/xlsx";
import type { ReportTable } from "../../domain/report/report-model.ts";
import { lettersOf, cellText as shownText } from "../report-cells.ts";
import { reportWords } from "../report-words.ts";
import { looks, reportCell, textCell } from "./cell-look.ts";
import { longestWord, rowHeight, textWidth } from "./fit.ts";
import { onePageWide } from "./page.ts";

/** Caption and notes are this wide at least, so that a narrow table's notes do not become a tower. */
const proseWidth = 90;
const emptyColumn = 9;
const firstRow = 2;
/** Beyond this the headers stand upright: forty areas side by side would print too small to read. */
const manyColumns = 14;
const highestHeader = 180;

/**
 * A table of the report as a sheet: caption, header, rows, and its notes under them. `texts: "many"`: most columns hold
 * sentences, so only those that hold paragraphs are wide, and the page stays large enough to read.
 */
export function tableSheet(table: ReportTable, name: string, texts: "few" | "many" = "few"): WriteSheet {
  const widths = columnWidths(table, texts);
  const columns = widths.map((width) => ({ width }));
  for (let sum = total(widths); sum < proseWidth; sum += emptyColumn) columns.push({ width: emptyColumn });
  const cells = new Map<string, Partial<Cell>>();
  const heights = new Map<number, { height: number }>();
  const merges: NonNullable<WriteSheet["merges"]> = [];

  const prose = (row: number, text: string, style: typeof looks.heading | typeof looks.note, scale: number) => {
    cells.set(`${row},0`, textCell(text, style));
    if (columns.length > 1) merges.push({ startRow: row, startCol: 0, endRow: row, endCol: columns.length - 1 });
    heights.set(row, { height: rowHeight([{ text, width: total(columns.map(({ width }) => width)) }], scale) });
  };
  const row = (at: number, texts: readonly string[], built: readonly Partial<Cell>[]) => {
    built.forEach((cell, column) => {
      cells.set(`${at},${column}`, cell);
    });
    heights.set(at, { height: rowHeight(texts.map((text, column) => ({ text, width: widths[column] ?? 1 }))) });
  };

  prose(0, table.caption, looks.heading, 13 / 11);
  const headers = table.columns.map(({ header }) => header);
  headers.forEach((header, column) => {
    cells.set(`1,${column}`, textCell(header, standsUpright(table, column) ? looks.upright : looks.header));
  });
  heights.set(1, { height: headerHeight(table, widths) });
  table.rows.forEach((line, at) => {
    const built = line.map((cell, column) => reportCell(cell, table.columns[column]?.numeric ?? false));
    row(firstRow + at, line.map(shownText), built);
  });
  [...table.notes, ...gradeKey(table.rows)].forEach((note, at) => {
    prose(firstRow + table.rows.length + 1 + at, note, looks.note, 1);
  });

  const lastRow = 1 + table.rows.length;
  const filter =
    table.columns.length > 0 ? { autoFilter: { range: rangeRef(1, 0, lastRow, table.columns.length - 1) } } : {};
  return {
    name,
    columns,
    cells,
    rowDefs: heights,
    merges,
    freezePane: { rows: firstRow, columns: 1 },
    ...filter,
    ...onePageWide,
    a11y: { headerRow: 1 },
  };
}

function widestText(table: ReportTable, column: number, texts: "few" | "many"): number {
  if (texts === "few") return column === 0 ? 44 : 60;
  const average =
    total(table.rows.map((line) => shownText(line[column] ?? "").length)) / Math.max(1, table.rows.length);
  if (average > 120) return 60;
  return average > 45 ? 36 : 24;
}

function columnWidths(table: ReportTable, texts: "few" | "many"): number[] {
  return table.columns.map(({ header, numeric }, column) => {
    const widest = table.rows.reduce((most, line) => Math.max(most, textWidth(shownText(line[column] ?? ""))), 0);
    // Figures never wrap; texts do, and the column that names the row is kept on the screen beside all others.
    const cells = numeric ? widest + 2 : Math.min(widest + 2, widestText(table, column, texts));
    if (standsUpright(table, column)) return Math.max(5, cells);
    return Math.min(80, Math.max(8, cells, longestWord(header) * 1.1 + 2));
  });
}

function standsUpright(table: ReportTable, column: number): boolean {
  return column > 0 && table.columns.length > manyColumns;
}

function headerHeight(table: ReportTable, widths: readonly number[]): number {
  const lying = table.columns.filter((_, column) => !standsUpright(table, column));
  // The filter's button hides the end of the last line.
  const height = rowHeight(
    lying.map(({ header }, column) => ({ text: `${header} ...`, width: widths[column] ?? 1 })),
    1.05,
  );
  const upright = table.columns.filter((_, column) => standsUpright(table, column));
  const longest = upright.reduce((most, { header }) => Math.max(most, textWidth(header)), 0);
  return Math.max(height, longest > 0 ? Math.min(highestHeader, longest * 6.5 + 20) : 0);
}

/** The words behind the letters, once under the table and from the best grade down, for whoever does not know them. */
function gradeKey(rows: ReportTable["rows"]): string[] {
  const letters = lettersOf(rows).map(({ letter, words }) => `${letter} ${words}`);
  return letters.length === 0 ? [] : [`${reportWords.letters}${letters.join(", ")}.`];
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
