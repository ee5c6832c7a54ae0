import { writeCsv } from "hucre/csv";
import type { TidyTable } from "../../domain/report/tidy-table.ts";
import type { Bytes } from "../../kernel/bytes.ts";
import { inertText } from "../formula-text.ts";
import { xmlText } from "../xml-text.ts";

/**
 * The tidy table as a text file that Excel opens right: UTF-8 with its mark, commas, a header, lines that end in CRLF, and
 * line breaks inside a cell as LF. Numbers are bare. A text that a spreadsheet could run carries an apostrophe (ADR 9).
 */
export function renderCsv(tidy: TidyTable): Bytes {
  const header = tidy.columns.map((column) => csvText(column.header));
  const rows = tidy.rows.map((row) => row.map((cell) => (typeof cell === "string" ? csvText(cell) : csvNumber(cell))));
  // The library's own escape looks at the first character alone, so it stays off.
  const text = writeCsv([header, ...rows], { bom: true, lineSeparator: "\r\n", escapeFormulae: false });
  return new TextEncoder().encode(`${text}\r\n`);
}

function csvText(text: string): string {
  // A zero byte ends a text for some readers, so what XML forbids goes here as well.
  return inertText(xmlText(text).replace(/\r\n?/g, "\n"));
}

/** What is not a number has nothing to say. */
function csvNumber(number: number): number | string {
  return Number.isFinite(number) ? number : "";
}
