import type { RenderAnswer } from "#src/renderers/render-messages.ts";
import { renderSession } from "#src/renderers/render-session.ts";
import type { Renderer } from "#src/use-cases/export-report.ts";

/** What the worker does, without a worker: every message is copied on its way, as it would be. */
export function inProcessRenderer(): Renderer & { readonly stopped: () => boolean } {
  let hear: (answer: RenderAnswer) => void = () => undefined;
  let isStopped = false;
  const receive = renderSession((answer) => {
    if (!isStopped) hear(answer);
  });
  return {
    post: (request) => receive(structuredClone(request)),
    onAnswer: (listener) => {
      hear = listener;
    },
    stop: () => {
      isStopped = true;
    },
    stopped: () => isStopped,
  };
}
