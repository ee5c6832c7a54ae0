import type { ReportModel } from "../domain/report/report-model.ts";
import type { ReportSource } from "../domain/report/report-source.ts";
import { tidyColumns, tidyRowsOf } from "../domain/report/tidy-rows.ts";
import type { TidyRow } from "../domain/report/tidy-table.ts";
import { sayDate } from "../domain/words/say-date.ts";
import type { Bytes } from "../kernel/bytes.ts";
import type { Result } from "../kernel/result.ts";
import type { ReportFormat } from "../renderers/render-messages.ts";
import { breathing } from "./breathing.ts";
import { type ExportFailure, type ExportOptions, type Renderer, runRenderer } from "./run-renderer.ts";

export type { ReportFormat } from "../renderers/render-messages.ts";
export type { Renderer, StartRenderer } from "./run-renderer.ts";

/** The share of the whole that goes by before the renderer begins. */
const handedOver = 0.2;

export interface ReportToExport {
  readonly source: ReportSource;
  readonly report: ReportModel;
  /** The ISO date on which it was kept in place of its returns. Without one, its answers are in the source. */
  readonly keptOn?: string | null;
}

/** Makes one file of the report. Nothing is saved and nothing changes: whoever asked hands the bytes to the person. */
export async function exportReport(
  format: ReportFormat,
  { source, report, keptOn }: ReportToExport,
  { startRenderer, onProgress, signal }: ExportOptions,
): Promise<Result<Bytes, ExportFailure>> {
  const rendering = (done: number) => onProgress(handedOver + (1 - handedOver) * done);
  return runRenderer({ startRenderer, onProgress: rendering, signal }, async (renderer) => {
    const { parts, ...front } = report;
    renderer.post({ type: "begin", format, report: front, columns: tidyColumns });
    const breathe = breathing();
    for (const part of parts) {
      if (signal.aborted) break;
      renderer.post({ type: "part", part });
      await breathe();
    }
    if (typeof keptOn === "string") {
      renderer.post({ type: "rows", rows: [wentWithTheReturns(keptOn)] });
    } else if (format === "xlsx" || format === "csv") {
      await handOver(source, renderer, signal, breathe, (done) => onProgress(handedOver * done));
    }
    renderer.post({ type: "finish" });
  });
}

/** In the last and widest column, so that whoever opens the sheet reads it whole. */
function wentWithTheReturns(keptOn: string): TidyRow {
  const words = `The answers went with the returns, which were deleted on ${sayDate(keptOn)}. The report was kept as it stood.`;
  return tidyColumns.map((_, index) => (index === tidyColumns.length - 1 ? words : ""));
}

async function handOver(
  source: ReportSource,
  renderer: Renderer,
  signal: AbortSignal,
  breathe: () => Promise<boolean>,
  onProgress: (done: number) => void,
): Promise<void> {
  const { cases } = source.data;
  for (const [index, each] of cases.entries()) {
    if (signal.aborted) return;
    renderer.post({ type: "rows", rows: tidyRowsOf(source, each) });
    if (await breathe()) onProgress(index / cases.length);
  }
}
