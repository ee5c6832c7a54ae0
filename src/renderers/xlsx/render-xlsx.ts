import { type WriteOptions, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { ReportModel, ReportPart, ReportTable } from "../../domain/report/report-model.ts";
import type { TidyTable } from "../../domain/report/tidy-table.ts";
import type { Bytes } from "../../kernel/bytes.ts";
import { xmlText } from "../xml-text.ts";
import { aboutSheet } from "./about-sheet.ts";
import { answersSheet } from "./answers-sheet.ts";
import { workbookFont } from "./cell-look.ts";
import { printTitles } from "./print-titles.ts";
import { quotedSheet, sheetName } from "./sheet-name.ts";
import { tableSheet } from "./table-sheet.ts";

/**
 * The report as a workbook: what it is, a sheet for each of its tables, and every answer as one table. Texts are texts and
 * never run; there is no formula in it. 60,000 answers take seconds, so in a worker.
 *
 * `onProgress` is told shares from 0 to 1. The library writes all sheets in one go, which is most of the time and one step.
 */
export async function renderXlsx(
  report: ReportModel,
  tidy: TidyTable,
  options: { readonly onProgress?: (share: number) => void } = {},
): Promise<Bytes> {
  const say = options.onProgress ?? (() => undefined);
  const taken = new Set<string>();
  const about = sheetName("About", taken);
  const answers = sheetName("All answers", taken);
  const tables = report.parts
    .flatMap(tablesOf)
    .map((entry) => ({ ...entry, name: sheetName(entry.table.sheet, taken) }));
  const entries = [
    ...tables.map(({ name, from, table }) => ({ name, holds: `${from}: ${table.caption}` })),
    { name: answers, holds: whatAnswersHold(tidy) },
  ];
  say(0);
  const sheets = [
    aboutSheet(report, about, entries),
    ...tables.map(({ name, table }) => tableSheet(table, name)),
    answersSheet(tidy, answers),
  ];
  say(0.2);
  const bytes = await writeXlsx({
    sheets,
    defaultFont: workbookFont,
    properties: { title: xmlText(report.title), description: xmlText(report.audience) },
    namedRanges: [...sheets.flatMap(printTitles), ...printArea(sheets.at(-1))],
  });
  say(1);
  // The library makes a buffer of its own for it.
  return bytes as Bytes;
}

interface PlacedTable {
  readonly from: string;
  readonly table: ReportTable;
}

function tablesOf(part: ReportPart): PlacedTable[] {
  const from = `${part.number} ${part.title}`;
  const own = part.blocks.flatMap((block) => (block.type === "table" ? [{ from, table: block.table }] : []));
  return [...own, ...part.sections.flatMap(tablesOf)];
}

function whatAnswersHold({ rows }: TidyTable): string {
  const count = rows.length === 1 ? "1 row" : `${rows.length.toLocaleString("en-GB")} rows`;
  return `Every answer as one table of ${count}: one for each case, instrument, agency, rater and item. Texts are cut off on screen where the column ends and are whole in the cell.`;
}

/** Only the table: a text that runs on beside its last column would make one page wide a page too small to read. */
function printArea(sheet: WriteSheet | undefined): NonNullable<WriteOptions["namedRanges"]> {
  if (sheet?.autoFilter === undefined) return [];
  const range = sheet.autoFilter.range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return [{ name: "_xlnm.Print_Area", range: `${quotedSheet(sheet.name)}!${range}`, scope: sheet.name }];
}
