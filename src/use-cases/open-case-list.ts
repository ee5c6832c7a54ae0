import { type CaseFileFailure, type CaseTable, caseFileLimits } from "../bundle/case-table.ts";
import { err, type Result } from "../kernel/result.ts";

export type { CaseFileFailure, CaseTable } from "../bundle/case-table.ts";

/** Reads a list of cases from a file that a person picked. One that is too large is refused before a byte of it is read. */
export async function openCaseList(file: Blob): Promise<Result<CaseTable, CaseFileFailure>> {
  if (file.size > caseFileLimits.bytes) {
    return err({ type: "too-large", bytes: file.size, limit: caseFileLimits.bytes });
  }
  const { readCaseFile } = await import("../bundle/read-case-file.ts");
  return readCaseFile(new Uint8Array(await file.arrayBuffer()));
}
