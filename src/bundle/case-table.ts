/** What a file holds before anyone has said which column has the references. */
export interface CaseTable {
  /** The sheet that was read: the first visible one with anything on it. `null` for a text file. */
  readonly sheet: string | null;
  /** Visible sheets that were not read. */
  readonly otherSheets: readonly string[];
  /** Columns with anything in them, each cell as text and nothing but text, all of one length. */
  readonly columns: readonly { readonly letter: string; readonly cells: readonly string[] }[];
}

export type CaseFileFailure =
  | { readonly type: "empty" }
  | { readonly type: "too-large"; readonly bytes: number; readonly limit: number }
  /** It is small and would unpack to more than a list of cases ever holds. */
  | { readonly type: "unpacks-too-large" }
  | { readonly type: "too-many-rows"; readonly limit: number }
  | { readonly type: "not-a-table" }
  | { readonly type: "encrypted-workbook" }
  /** A spreadsheet, in a form that is not read here: saving it as .xlsx or .csv helps. */
  | { readonly type: "other-workbook"; readonly form: "xls" | "xlsb" | "ods" }
  | { readonly type: "damaged-workbook" };

export const caseFileLimits = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  /** The list of all texts of a workbook has to be read whole; a thousand rows do not fill this. */
  unpackedTextBytes: 8 * 1024 * 1024,
  /** Twice the cases an audit may have: titles, notes and gaps included. */
  rows: 1_000,
  columns: 100,
  /** The most that a spreadsheet's cell can hold; beyond it a quotation mark was never closed. */
  cell: 32_767,
} as const;

/** Puts rows side by side as columns, without the empty ones. `null` where nothing is there. */
export function columnsOf(rows: readonly (readonly string[])[]): CaseTable["columns"] | null {
  const width = Math.min(caseFileLimits.columns, Math.max(0, ...rows.map((row) => row.length)));
  const columns = Array.from({ length: width }, (_, place) => ({
    letter: letterOf(place),
    cells: rows.map((row) => row[place] ?? ""),
  })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return columns.length === 0 ? null : columns;
}

/** A to Z, then AA, as every spreadsheet names its columns. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}
