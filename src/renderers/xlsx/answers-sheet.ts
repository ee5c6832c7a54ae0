import { type Cell, type CellStyle, rangeRef, type WriteSheet } from "hucre/xlsx";
import type { TidyTable } from "../../domain/report/tidy-table.ts";
import { looks, textCell, workbookFont } from "./cell-look.ts";
import { lineHeight, longestWord, rowHeight } from "./fit.ts";
import { onePageWide } from "./page.ts";

/** Excel has no wider column. */
const widestColumn = 255;

/** Every answer: a header in the first row and one line a row, so that it filters, sorts and pivots as it is. */
export function answersSheet(tidy: TidyTable, name: string): WriteSheet {
  const widths = tidy.columns.map(({ header, width }) =>
    Math.min(widestColumn, Math.max(width, longestWord(header) * 1.1 + 4)),
  );
  const cells = new Map<string, Partial<Cell>>();
  tidy.columns.forEach(({ header }, column) => {
    cells.set(`0,${column}`, textCell(header, looks.header));
  });
  const rowDefs = new Map<number, { height: number }>();
  const rows = tidy.rows.map((row, at) => {
    if (row.some(hasSeveralLines)) rowDefs.set(at + 1, { height: lineHeight });
    return row.map((cell, column) => {
      const built = answerCell(cell);
      if (isPlain(built)) return built.value ?? null;
      cells.set(`${at + 1},${column}`, built);
      return null;
    });
  });
  const header = tidy.columns.map((column, at) => ({ text: `${column.header} ..`, width: widths[at] ?? 1 }));
  const filter =
    tidy.columns.length > 0 ? { autoFilter: { range: rangeRef(0, 0, rows.length, tidy.columns.length - 1) } } : {};
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [[], ...rows],
    cells,
    rowDefs: rowDefs.set(0, { height: rowHeight(header) }),
    freezePane: { rows: 1, columns: 1 },
    ...filter,
    ...onePageWide,
    a11y: { headerRow: 0 },
  };
}

const oneLine: CellStyle = { font: workbookFont };
/** Its first line, in a row as high as the others: where it does not wrap, some programs write its lines over the rows above. */
const severalLines: CellStyle = { font: workbookFont, alignment: { vertical: "top", wrapText: true } };

function answerCell(cell: string | number): Partial<Cell> {
  if (typeof cell === "number") return { value: cell };
  return textCell(cell, hasSeveralLines(cell) ? severalLines : oneLine);
}

function hasSeveralLines(cell: string | number): boolean {
  return typeof cell === "string" && /[\r\n]/.test(cell);
}

/** Tens of thousands of rows: a value costs a third of a cell with a look, so only the rare one that needs a look has it. */
function isPlain({ style, richText }: Partial<Cell>): boolean {
  return richText === undefined && (style === undefined || style === oneLine);
}
