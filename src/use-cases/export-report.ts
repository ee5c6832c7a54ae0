import type { ReportModel } from "../domain/report/report-model.ts";
import type { ReportSource } from "../domain/report/report-source.ts";
import { tidyColumns, tidyRowsOf } from "../domain/report/tidy-rows.ts";
import type { Bytes } from "../kernel/bytes.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { RenderAnswer, RenderRequest, ReportFormat } from "../renderers/render-messages.ts";

export type { ReportFormat } from "../renderers/render-messages.ts";

/** Where a file is made, out of the page's way: a worker, or what a test puts in its place. */
export interface Renderer {
  readonly post: (request: RenderRequest) => void;
  readonly onAnswer: (hear: (answer: RenderAnswer) => void) => void;
  /** Stops it at once, whatever it is doing. */
  readonly stop: () => void;
}
export type StartRenderer = () => Renderer;

export type ExportFailure = { readonly type: "cancelled" } | { readonly type: "failed"; readonly detail: string };

interface Options {
  readonly startRenderer: StartRenderer;
  /** 0 to 1. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** How long rows are made before the page is let breathe, in milliseconds: under one frame. */
const oneTurn = 12;
/** The share of the whole that goes by before the renderer begins. */
const handedOver = 0.2;

/** Makes one file of the report. Nothing is saved and nothing changes: whoever asked hands the bytes to the person. */
export async function exportReport(
  format: ReportFormat,
  { source, report }: { readonly source: ReportSource; readonly report: ReportModel },
  { startRenderer, onProgress, signal }: Options,
): Promise<Result<Bytes, ExportFailure>> {
  let renderer: Renderer | undefined;
  try {
    renderer = startRenderer();
    const rendered = answerOf(renderer, signal, (done) => onProgress(handedOver + (1 - handedOver) * done));
    renderer.post({ type: "begin", format, report, columns: tidyColumns });
    if (format === "xlsx" || format === "csv") {
      await handOver(source, renderer, signal, (done) => onProgress(handedOver * done));
    }
    renderer.post({ type: "finish" });
    return await rendered;
  } catch (error) {
    // A browser that starts no worker, or a message that it will not copy: said like any other failure.
    return err({ type: "failed", detail: String(error) });
  } finally {
    renderer?.stop();
  }
}

async function handOver(
  source: ReportSource,
  renderer: Renderer,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<void> {
  const { cases } = source.data;
  let since = performance.now();
  for (const [index, each] of cases.entries()) {
    if (signal.aborted) return;
    renderer.post({ type: "rows", rows: tidyRowsOf(source, each) });
    if (performance.now() - since < oneTurn) continue;
    onProgress(index / cases.length);
    await new Promise((resume) => setTimeout(resume));
    since = performance.now();
  }
}

function answerOf(
  renderer: Renderer,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Result<Bytes, ExportFailure>> {
  return new Promise((settle) => {
    const cancel = () => settle(err({ type: "cancelled" }));
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, { once: true });
    renderer.onAnswer((answer) => {
      if (answer.type === "progress") onProgress(answer.done);
      else if (answer.type === "file") settle(ok(answer.bytes));
      else settle(err({ type: "failed", detail: answer.detail }));
    });
  });
}
