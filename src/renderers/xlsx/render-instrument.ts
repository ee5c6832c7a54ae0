import { writeXlsx } from "hucre/xlsx";
import type { InstrumentBook } from "../../domain/instrument/instrument-book.ts";
import type { Bytes } from "../../kernel/bytes.ts";
import { xmlText } from "../xml-text.ts";
import { aboutSheet } from "./about-sheet.ts";
import { workbookFont } from "./cell-look.ts";
import { printTitles } from "./print-titles.ts";
import { sheetName } from "./sheet-name.ts";
import { tableSheet } from "./table-sheet.ts";

/** An instrument as a workbook to read: what it is, and a sheet for each of its tables. Texts are texts and never run. */
export async function renderInstrument(book: InstrumentBook): Promise<Bytes> {
  const taken = new Set<string>();
  const about = sheetName("About", taken);
  const tables = book.tables.map((table) => ({ table, name: sheetName(table.sheet, taken) }));
  const entries = tables.map(({ name, table }) => ({ name, holds: table.caption }));
  const sheets = [
    aboutSheet(book, about, entries, null),
    ...tables.map(({ name, table }) => tableSheet(table, name, "many")),
  ];
  const bytes = await writeXlsx({
    sheets,
    defaultFont: workbookFont,
    properties: { title: xmlText(book.title), description: xmlText(book.audience) },
    namedRanges: sheets.flatMap(printTitles),
  });
  // The library makes a buffer of its own for it.
  return bytes as Bytes;
}
