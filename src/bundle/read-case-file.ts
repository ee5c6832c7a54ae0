import { err, type Result } from "../kernel/result.ts";
import { type CaseFileFailure, type CaseTable, caseFileLimits } from "./case-table.ts";
import { readCaseText } from "./read-case-text.ts";
import { readCaseWorkbook } from "./read-case-workbook.ts";

/**
 * Reads a file with a list of cases, .csv or .xlsx, told apart by what is in it and not by its name. Formulas are not
 * reckoned: a cell is the text that was last shown, and a text that looks like a formula stays a text.
 */
export async function readCaseFile(bytes: Uint8Array): Promise<Result<CaseTable, CaseFileFailure>> {
  if (bytes.length === 0) return err({ type: "empty" });
  if (bytes.length > caseFileLimits.bytes) {
    return err({ type: "too-large", bytes: bytes.length, limit: caseFileLimits.bytes });
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err(oldContainer(bytes));
  if (startsWith(bytes, [0x50, 0x4b])) return readCaseWorkbook(bytes);
  return readCaseText(bytes);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

/** The container of old Office files: .xls in clear, .xlsx with a password, and much that is neither. */
function oldContainer(bytes: Uint8Array): CaseFileFailure {
  if (holdsName(bytes, "EncryptedPackage")) return { type: "encrypted-workbook" };
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) return { type: "other-workbook", form: "xls" };
  return { type: "not-a-table" };
}

/** Whether the container has a stream of this name, which stands there in UTF-16 with a null character after it. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}
