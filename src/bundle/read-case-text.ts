import { err, ok, type Result } from "../kernel/result.ts";
import { type CaseFileFailure, type CaseTable, caseFileLimits, columnsOf } from "./case-table.ts";

/** Reads a text file with one case a line, its columns parted by commas, semicolons or tabs. Stops at the row limit. */
export async function readCaseText(bytes: Uint8Array): Promise<Result<CaseTable, CaseFileFailure>> {
  const text = decode(bytes);
  if (text === null || isOtherText(text)) return err({ type: "not-a-table" });
  const { detectDelimiter, streamCsvRows } = await import("hucre/csv");
  // Excel writes its separator into the first line when it is not the one the reader would guess.
  const [hint = "", separator] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const body = text.slice(hint.length);
  const delimiter = separator ?? detectDelimiter(body.slice(0, 100_000));

  const rows: string[][] = [];
  let blank = 0;
  for (const values of streamCsvRows(body, { delimiter, typeInference: false, maxRows: 20 * caseFileLimits.rows })) {
    const row = values.map((value) => String(value ?? ""));
    if (row.some((cell) => cell.length > caseFileLimits.cell)) return err({ type: "not-a-table" });
    if (row.every((cell) => cell.trim() === "")) {
      blank++;
      continue;
    }
    if (rows.length + blank + 1 > caseFileLimits.rows)
      return err({ type: "too-many-rows", limit: caseFileLimits.rows });
    for (; blank > 0; blank--) rows.push([]);
    rows.push(row);
  }
  const columns = columnsOf(rows);
  return columns === null ? err({ type: "empty" }) : ok({ sheet: null, otherSheets: [], columns });
}

/** UTF-8, what Excel calls Unicode text, or the Windows letters of an older export. `null`: no text at all. */
function decode(bytes: Uint8Array): string | null {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder("utf-16le").decode(bytes);
  if (mark === 0xfeff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 100_000).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Files that are text and no list: some systems export a web page and call it .xls. */
function isOtherText(text: string): boolean {
  return /^\s*(?:%PDF-|\{\\rtf|<[!?a-z])/i.test(text.slice(0, 1_000));
}
