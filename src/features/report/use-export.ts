import { useEffect, useRef, useState } from "react";
import { saveFile } from "../../ui/save-file.ts";
import { exportReport, type ReportFormat, type StartRenderer } from "../../use-cases/export-report.ts";
import { exportFileName, formatWords } from "./export-formats.ts";
import type { BuiltReport } from "./use-report.ts";

export type ExportState =
  | { readonly type: "nothing" }
  | { readonly type: "making"; readonly format: ReportFormat; readonly done: number }
  | { readonly type: "saved"; readonly format: ReportFormat }
  | { readonly type: "failed"; readonly format: ReportFormat; readonly detail: string };

/** One export at a time, that can be stopped; leaving the screen stops it. */
export function useExport(built: BuiltReport, instrumentPlace: number, startRenderer: StartRenderer) {
  const [state, setState] = useState<ExportState>({ type: "nothing" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = async (format: ReportFormat) => {
    const controller = new AbortController();
    running.current = controller;
    setState({ type: "making", format, done: 0 });
    const made = await exportReport(format, built, {
      startRenderer,
      onProgress: (done) => setState({ type: "making", format, done }),
      signal: controller.signal,
    });
    if (running.current !== controller) return;
    running.current = null;
    if (made.ok) {
      saveFile(exportFileName(format, instrumentPlace), formatWords[format].mime, made.value);
      setState({ type: "saved", format });
    } else if (made.error.type === "cancelled") {
      setState({ type: "nothing" });
    } else {
      setState({ type: "failed", format, detail: made.error.detail });
    }
  };
  return { state, make: (format: ReportFormat) => void make(format), cancel: () => running.current?.abort() };
}
