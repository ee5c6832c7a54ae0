import { err, ok, type Result } from "../kernel/result.ts";
import { type CaseFileFailure, type CaseTable, caseFileLimits, columnsOf } from "./case-table.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

type Xlsx = Pick<typeof import("hucre/xlsx"), "readXlsx" | "streamXlsxRows">;

/** Reads the first visible sheet that has anything on it. Stops at the row limit; what it may unpack is checked first. */
export async function readCaseWorkbook(bytes: Uint8Array): Promise<Result<CaseTable, CaseFileFailure>> {
  const entries = readZipDirectory(bytes);
  if (entries === null) return err({ type: "damaged-workbook" });
  const refused = refuse(entries);
  if (refused !== null) return err(refused);
  try {
    // Named one by one, so that the build leaves the writers out.
    const { readXlsx, streamXlsxRows } = await import("hucre/xlsx");
    return await readSheets({ readXlsx, streamXlsxRows }, bytes);
  } catch {
    // The list of the archive was sound and what it names is not: the reader has no kinds of failure worth telling apart.
    return err({ type: "damaged-workbook" });
  }
}

function refuse(entries: readonly ZipEntry[]): CaseFileFailure | null {
  if (entries.some(({ encrypted }) => encrypted)) return { type: "encrypted-workbook" };
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("xl/workbook.bin")) return { type: "other-workbook", form: "xlsb" };
  if (names.has("content.xml") && names.has("mimetype")) return { type: "other-workbook", form: "ods" };
  if (!entries.some(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))) return { type: "not-a-table" };
  const sum = (some: readonly ZipEntry[]) => some.reduce((total, { unpacked }) => total + unpacked, 0);
  // The reader unpacks nothing beyond the size that an entry declares, so the declared sizes are the limit.
  const texts = entries.filter(({ name }) => !/^xl\/(worksheets|media)\//i.test(name));
  const tooMuch = sum(entries) > caseFileLimits.unpackedBytes || sum(texts) > caseFileLimits.unpackedTextBytes;
  return tooMuch ? { type: "unpacks-too-large" } : null;
}

async function readSheets(xlsx: Xlsx, bytes: Uint8Array): Promise<Result<CaseTable, CaseFileFailure>> {
  const visible: { name: string; index: number }[] = [];
  // Asked for no sheet, the reader names them all and reads none.
  await xlsx.readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }, index) => {
      if (!(hidden || veryHidden)) visible.push({ name, index });
      return false;
    },
  });
  for (const { name, index } of visible) {
    const rows = await readRows(xlsx, bytes, index);
    if (rows === null) return err({ type: "too-many-rows", limit: caseFileLimits.rows });
    const columns = columnsOf(rows);
    if (columns === null) continue;
    return ok({
      sheet: name,
      otherSheets: visible.map((sheet) => sheet.name).filter((other) => other !== name),
      columns,
    });
  }
  return err({ type: "empty" });
}

/** The rows of a sheet, gaps included; `null` where there are too many. */
async function readRows(xlsx: Xlsx, bytes: Uint8Array, sheet: number): Promise<string[][] | null> {
  const rows: string[][] = [];
  // Below the limit a sheet may be coloured down to its last row: some of that is read, and then believed empty.
  for await (const { index, values } of xlsx.streamXlsxRows(bytes, { sheet, maxRows: 20 * caseFileLimits.rows })) {
    const row = values.slice(0, caseFileLimits.columns).map(asText);
    if (row.every((cell) => cell.trim() === "")) continue;
    if (index >= caseFileLimits.rows) return null;
    while (rows.length < index) rows.push([]);
    rows.push(row);
  }
  return rows;
}

/** A date as 2026-11-21, so that it is asked about as a date; all else as it reads. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
