import type { DoAside } from "../use-cases/chores.ts";
import type { ErrandAnswer } from "./housework.worker.ts";
import workerUrl from "./housework.worker.ts?worker&url";
import { trustedScriptUrl } from "./trusted-urls.ts";

/** Starts a worker for one errand and ends it: what it has read would otherwise stay in memory twice. */
export const doAside: DoAside = (errand) =>
  new Promise((settle, fail) => {
    const worker = new Worker(trustedScriptUrl(workerUrl), { type: "module" });
    const end = () => worker.terminate();
    worker.onmessage = ({ data }: MessageEvent<ErrandAnswer>) => {
      end();
      // What a chore comes to has the type that its name says: the worker ran that same chore.
      if (data.type === "done") settle(data.done as never);
      else fail(new Error(data.detail));
    };
    worker.onerror = ({ message }) => {
      end();
      fail(new Error(message || "The worker did not start."));
    };
    worker.onmessageerror = () => {
      end();
      fail(new Error("What came back could not be read."));
    };
    worker.postMessage(errand);
  });
