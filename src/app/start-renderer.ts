import workerUrl from "../renderers/render.worker.ts?worker&url";
import type { Renderer } from "../use-cases/export-report.ts";
import { trustedScriptUrl } from "./trusted-urls.ts";

/** Starts the worker that makes files. A worker that cannot start, or that falls over, answers that it has failed. */
export function startRenderer(): Renderer {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: "module" });
  return {
    post: (request) => worker.postMessage(request),
    onAnswer: (hear) => {
      worker.onmessage = ({ data }) => hear(data);
      worker.onerror = ({ message }) => hear({ type: "failed", detail: message ?? "The worker did not start." });
      worker.onmessageerror = () => hear({ type: "failed", detail: "What came back could not be read." });
    },
    stop: () => worker.terminate(),
  };
}
