import { exportReport, type ReportFormat, type StartRenderer } from "../../use-cases/export-report.ts";
import { type FileExportState, useFileExport } from "../shared/use-file-export.ts";
import { exportFileName, formatWords } from "./export-formats.ts";
import type { BuiltReport } from "./use-report.ts";

export type ExportState = FileExportState<ReportFormat>;

/** The report as one file or another. */
export function useExport(built: BuiltReport, instrumentPlace: number, startRenderer: StartRenderer) {
  const { state, make, cancel } = useFileExport<ReportFormat>();
  return {
    state,
    cancel,
    make: (format: ReportFormat) => {
      const file = exportFileName(format, instrumentPlace);
      const { mime } = formatWords[format];
      make({ format, file, mime, write: (options) => exportReport(format, built, { startRenderer, ...options }) });
    },
  };
}
