import type { PaperModel } from "../domain/paper/paper-model.ts";
import type { Bytes } from "../kernel/bytes.ts";
import type { Result } from "../kernel/result.ts";
import { type ExportFailure, type ExportOptions, runRenderer } from "./run-renderer.ts";

/** Makes the Word file of a paper. Nothing is saved: whoever asked hands the bytes to the person. */
export function exportPaper(paper: PaperModel, options: ExportOptions): Promise<Result<Bytes, ExportFailure>> {
  return runRenderer(options, (renderer) => renderer.post({ type: "paper", paper }));
}
