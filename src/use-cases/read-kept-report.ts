import { type KeptReport, readKeptReport } from "../domain/retention/kept-report.ts";
import type { DocumentHash } from "../kernel/ids.ts";
import { readDocument } from "../storage/document-store.ts";
import type { Store } from "../storage/store.ts";

/** The report that is kept under a hash; `null` where it is not here, does not open, or was written by newer code. */
export async function readReport(store: Store, hash: DocumentHash): Promise<KeptReport | null> {
  const document = await readDocument(store, hash);
  return document?.kind === "report" ? readKeptReport(document.text) : null;
}
