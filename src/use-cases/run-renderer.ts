import type { Bytes } from "../kernel/bytes.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { RenderAnswer, RenderRequest } from "../renderers/render-messages.ts";

/** Where a file is made, out of the page's way: a worker, or what a test puts in its place. */
export interface Renderer {
  readonly post: (request: RenderRequest) => void;
  readonly onAnswer: (hear: (answer: RenderAnswer) => void) => void;
  /** Stops it at once, whatever it is doing. */
  readonly stop: () => void;
}
export type StartRenderer = () => Renderer;

export type ExportFailure = { readonly type: "cancelled" } | { readonly type: "failed"; readonly detail: string };

export interface ExportOptions {
  readonly startRenderer: StartRenderer;
  /** 0 to 1. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Starts a renderer, hands it what `hand` posts, and waits for its file. However it ends, the renderer is stopped. */
export async function runRenderer(
  { startRenderer, onProgress, signal }: ExportOptions,
  hand: (renderer: Renderer) => void | Promise<void>,
): Promise<Result<Bytes, ExportFailure>> {
  let renderer: Renderer | undefined;
  try {
    renderer = startRenderer();
    const rendered = answerOf(renderer, signal, onProgress);
    await hand(renderer);
    return await rendered;
  } catch (error) {
    // A browser that starts no worker, or a message that it will not copy: said like any other failure.
    return err({ type: "failed", detail: String(error) });
  } finally {
    renderer?.stop();
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
