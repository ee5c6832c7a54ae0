import { err } from "../kernel/result.ts";
import { besides } from "../storage/open-store.ts";
import type { BackupKeeper, Watch } from "../use-cases/backup-keeper.ts";
import type { Keeper } from "../use-cases/keeper.ts";
import type { BackupAct, KeeperAnswer, KeeperRequest, LockAct } from "./keeper.worker.ts";
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

  function ask(request: (id: number) => KeeperRequest, { onProgress, signal }: Watch = {}): Promise<never> {
    return new Promise((settle, fail) => {
      worker ??= begin();
      last += 1;
      const id = last;
      waiting.set(id, { hear: (done) => onProgress?.(done), settle, fail });
      worker.postMessage(request(id));
      signal?.addEventListener("abort", () => worker?.postMessage({ id, act: "stop" } satisfies KeeperRequest));
    });
  }

  const lock = (act: LockAct, asked: readonly unknown[], onProgress: (done: number) => void) =>
    ask((id) => ({ id, act, asked }), { onProgress }).catch((error: Error) =>
      err({ type: "not-worked-out", detail: error.message } as const),
    );

  return {
    begin: (passphrase, now, hear) => lock("begin", [passphrase, now], hear),
    open: (keyLock, secret, hear) => lock("open", [keyLock, secret], hear),
    changePassphrase: (keyLock, secret, next, now, hear) =>
      lock("changePassphrase", [keyLock, secret, next, now], hear),
    changeRecoveryKey: (keyLock, passphrase, hear) => lock("changeRecoveryKey", [keyLock, passphrase], hear),
    backups: (store) =>
      backupsOf((act, asked, watch) => ask((id) => ({ id, act, asked, store: besides(store) }), watch)),
  };
}

function backupsOf(ask: (act: BackupAct, asked: readonly unknown[], watch?: Watch) => Promise<never>): BackupKeeper {
  return {
    write: (watch) => ask("write", [], watch),
    check: (file, sha256) => ask("check", [file, sha256]),
    open: (file, passphrase, watch) => ask("open", [file, passphrase], watch),
    bringIn: (watch) => ask("bringIn", [], watch),
    replace: (allowed, watch) => ask("replace", [allowed], watch),
    putAway: () => void ask("putAway", []).catch(() => undefined),
  };
}
