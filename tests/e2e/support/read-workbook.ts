import type exceljs from "exceljs";
import { reopen } from "../../support/live-in-workbook.ts";
import type { FileTable } from "./compare-tables.ts";

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** What stays in sight: rows above, and columns at the left. */
  readonly frozen: readonly [rows: number, columns: number] | null;
  readonly filter: string | null;
}

/** A workbook as another library reads it. Line ends and blanks are one blank; an empty cell is an empty text. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  return (await reopen(bytes)).worksheets.map((sheet) => {
    const view = sheet.views[0];
    return {
      name: sheet.name,
      rows: rowsOf(sheet),
      frozen: view?.state === "frozen" ? [view.ySplit ?? 0, view.xSplit ?? 0] : null,
      filter: sheet.autoFilter === undefined || sheet.autoFilter === null ? null : JSON.stringify(sheet.autoFilter),
    };
  });
}

/** A sheet of one table: caption, headers, rows, and a blank row before its notes. */
export function tableOnSheet({ rows }: ReadSheet): FileTable {
  const [[caption = ""] = [], headers = [], ...below] = rows;
  const width = headers.findLastIndex((header) => header !== "") + 1;
  const end = below.findIndex((row) => row.every((text) => text === ""));
  const body = end === -1 ? below : below.slice(0, end);
  return { caption, headers: headers.slice(0, width), rows: body.map((row) => row.slice(0, width)) };
}

function rowsOf(sheet: exceljs.Worksheet): string[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => textOf(sheet.getCell(row + 1, column + 1))),
  );
}

function textOf({ value, text }: exceljs.Cell): string {
  const shown = typeof value === "number" ? value.toLocaleString("en-GB") : text;
  return shown.replace(/\s+/g, " ").trim();
}
