import mammoth from "mammoth";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import type { Log } from "#src/domain/log/log.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import { tidyColumns, tidyRowsOf } from "#src/domain/report/tidy-rows.ts";
import { exportReport, type ReportFormat } from "#src/use-cases/export-report.ts";
import { inProcessRenderer } from "./in-process-renderer.ts";
import { liveInCsv, readCsv } from "./live-in-csv.ts";
import { liveInPage } from "./live-in-page.ts";
import { liveInWord } from "./live-in-word.ts";
import { liveInWorkbook, reopen } from "./live-in-workbook.ts";

export interface AuditToExport {
  readonly log: Log;
  readonly instrument: Instrument;
}

/** The report of an audit as all four files, made as the application makes them, with what they should hold. */
export async function exported({ log, instrument }: AuditToExport) {
  const source = readReportSource(log, instrument, "today");
  const report = buildReport(source, "today");
  const make = async (format: ReportFormat) => {
    const made = await exportReport(
      format,
      { source, report },
      { startRenderer: inProcessRenderer, onProgress: () => undefined, signal: new AbortController().signal },
    );
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  };
  const rows = source.data.cases.flatMap((each) => tidyRowsOf(source, each));
  const files = {
    docx: await make("docx"),
    xlsx: await make("xlsx"),
    csv: await make("csv"),
    html: await make("html"),
  };
  return { report, rows: [tidyColumns.map(({ header }) => header), ...rows], files };
}
type Exported = Awaited<ReturnType<typeof exported>>;

/** What the files say that they replace: what XML forbids by U+FFFD. Blanks and line ends are one blank, U+0085 among them: mammoth reads it so. */
function asHeld(text: string): string {
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
  return text
    .replace(forbidden, "\uFFFD")
    .replace(/[\s\u0085]+/g, " ")
    .trim();
}

/** What in any of the files is more than text. */
export async function liveIn({ files: { docx, xlsx, csv, html } }: Exported): Promise<string[]> {
  return [...liveInWord(docx), ...(await liveInWorkbook(xlsx)), ...liveInCsv(csv), ...liveInPage(html)];
}

/** The texts that a file of prose leaves out or says otherwise. */
export async function unsaid({ files: { docx, html } }: Exported, texts: readonly string[]): Promise<string[]> {
  const { value: word } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  return [word, new TextDecoder().decode(html)].flatMap((written) => {
    const document = new DOMParser().parseFromString(written.replaceAll("<br />", " "), "text/html");
    const pieces = [...document.querySelectorAll("h1, h2, h3, h4, p, li, td, th, dt, dd, caption")];
    const all = asHeld(pieces.map(({ textContent }) => textContent).join(" "));
    return texts.filter((text) => !all.includes(asHeld(text)));
  });
}

/** The first row of answers that a file of tables holds otherwise than the audit; `null` where all are the same. */
export async function changedRow({ rows, files: { csv, xlsx } }: Exported): Promise<string | null> {
  const sheet = (await reopen(xlsx)).getWorksheet("All answers");
  const inCsv = readCsv(csv);
  // In the text file apostrophes are put before what a spreadsheet could run.
  const bare = (text: string) => asHeld(text.replaceAll("'", ""));
  if (sheet?.rowCount !== rows.length || inCsv.length !== rows.length) return "another number of rows";
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const inSheet = sheet.getCell(at + 1, column + 1).text;
      if (asHeld(inSheet) !== asHeld(String(cell))) return `workbook, ${at + 1}: ${inSheet.slice(0, 200)}`;
      const inText = inCsv[at]?.[column] ?? "";
      if (bare(inText) !== bare(String(cell))) return `text, ${at + 1}: ${inText.slice(0, 200)}`;
    }
  }
  return null;
}
