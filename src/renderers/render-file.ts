import type { ReportModel } from "../domain/report/report-model.ts";
import type { TidyTable } from "../domain/report/tidy-table.ts";
import { assertNever } from "../kernel/assert-never.ts";
import type { Bytes } from "../kernel/bytes.ts";
import type { ReportFormat } from "./render-messages.ts";

/** Writes a report as one file. Each format's library is loaded when it is asked for and not before. */
export async function renderFile(
  format: ReportFormat,
  report: ReportModel,
  tidy: TidyTable,
  onProgress: (share: number) => void,
): Promise<Bytes> {
  switch (format) {
    case "docx": {
      const [{ renderDocx }, { drawBars }] = await Promise.all([
        import("./docx/render-docx.ts"),
        import("./docx/draw-bars.ts"),
      ]);
      return renderDocx(report, { drawBars, onProgress });
    }
    case "xlsx":
      return (await import("./xlsx/render-xlsx.ts")).renderXlsx(report, tidy, { onProgress });
    case "csv":
      return (await import("./csv/render-csv.ts")).renderCsv(tidy);
    case "html":
      return new TextEncoder().encode((await import("./html/render-html.ts")).renderHtml(report));
    default:
      return assertNever(format);
  }
}
