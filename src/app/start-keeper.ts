import type { Keeper } from "../use-cases/keeper.ts";
import type { KeeperAnswer, KeeperRequest } from "./keeper.worker.ts";
import workerUrl from "./keeper.worker.ts?worker&url";
import { trustedScriptUrl } from "./trusted-urls.ts";

interface Waiting {
  readonly hear: (done: number) => void;
  readonly settle: (done: never) => void;
  readonly fail: (error: Error) => void;
}

/** The keeper in a worker that lives as long as the page, begun when it is first asked. What it hears of a passphrase stays in it. */
export function startKeeper(): Keeper {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const failAll = (detail: string) => {
    for (const { fail } of waiting.values()) fail(new Error(detail));
    waiting.clear();
    worker?.terminate();
    worker = undefined;
  };

  function begin(): Worker {
    const begun = new Worker(trustedScriptUrl(workerUrl), { type: "module" });
    begun.onmessage = ({ data }: MessageEvent<KeeperAnswer>) => {
      const who = waiting.get(data.id);
      if ("progress" in data) return who?.hear(data.progress);
      waiting.delete(data.id);
      if ("done" in data) who?.settle(data.done as never);
      else who?.fail(new Error(data.failed));
    };
    begun.onerror = ({ message }) => failAll(message || "The worker did not start.");
    begun.onmessageerror = () => failAll("What came back could not be read.");
    return begun;
  }

  const ask = (act: keyof Keeper, asked: readonly unknown[], hear: (done: number) => void) =>
    new Promise<never>((settle, fail) => {
      worker ??= begin();
      last += 1;
      waiting.set(last, { hear, settle, fail });
      worker.postMessage({ id: last, act, asked } satisfies KeeperRequest);
    });

  return {
    begin: (passphrase, now, hear) => ask("begin", [passphrase, now], hear),
    open: (lock, secret, hear) => ask("open", [lock, secret], hear),
    changePassphrase: (lock, secret, next, now, hear) => ask("changePassphrase", [lock, secret, next, now], hear),
    changeRecoveryKey: (lock, passphrase, hear) => ask("changeRecoveryKey", [lock, passphrase], hear),
  };
}
