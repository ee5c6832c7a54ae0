import { useEffect, useRef, useState } from "react";
import type { Bytes } from "../../kernel/bytes.ts";
import type { Result } from "../../kernel/result.ts";
import { saveFile } from "../../ui/save-file.ts";
import type { ExportFailure, ExportOptions } from "../../use-cases/run-renderer.ts";

export type FileExportState<Format> =
  | { readonly type: "nothing" }
  | { readonly type: "making"; readonly format: Format; readonly done: number }
  | { readonly type: "saved"; readonly format: Format }
  | { readonly type: "failed"; readonly format: Format; readonly detail: string };

interface FileToMake<Format> {
  readonly format: Format;
  readonly file: string;
  readonly mime: string;
  readonly write: (options: Omit<ExportOptions, "startRenderer">) => Promise<Result<Bytes, ExportFailure>>;
}

/** One file at a time, that can be stopped; leaving the screen stops it. */
export function useFileExport<Format>() {
  const [state, setState] = useState<FileExportState<Format>>({ type: "nothing" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = async ({ format, file, mime, write }: FileToMake<Format>) => {
    const controller = new AbortController();
    running.current = controller;
    setState({ type: "making", format, done: 0 });
    const made = await write({
      onProgress: (done) => setState({ type: "making", format, done }),
      signal: controller.signal,
    });
    if (running.current !== controller) return;
    running.current = null;
    if (made.ok) {
      saveFile(file, mime, made.value);
      setState({ type: "saved", format });
    } else if (made.error.type === "cancelled") {
      setState({ type: "nothing" });
    } else {
      setState({ type: "failed", format, detail: made.error.detail });
    }
  };
  return {
    state,
    make: (wanted: FileToMake<Format>) => void make(wanted),
    cancel: () => running.current?.abort(),
  };
}
