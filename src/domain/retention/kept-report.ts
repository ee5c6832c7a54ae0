import type { ReportModel } from "../report/report-model.ts";

/** The version of the document's shape. A report model of another shape is another version. */
export const keptReportVersion = 1;

/** The overview report as it stood when the returns that it was computed from were deleted. */
export interface KeptReport {
  readonly version: typeof keptReportVersion;
  /** ISO date. */
  readonly day: string;
  readonly instrumentId: string;
  readonly report: ReportModel;
}

/** As the text of a document. Figures, tables, quotes and the lead's words: all that the report shows, and nothing to compute it from. */
export function writeKeptReport(kept: Omit<KeptReport, "version">): string {
  return JSON.stringify({ version: keptReportVersion, ...kept } satisfies KeptReport);
}

/** `null`: written by newer code. Own documents are trusted; what comes in from a file has been through its schema. */
export function readKeptReport(text: string): KeptReport | null {
  const kept = JSON.parse(text) as KeptReport;
  return kept.version === keptReportVersion ? kept : null;
}
