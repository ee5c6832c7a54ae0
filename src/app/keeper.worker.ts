import { randomBytes } from "../crypto/random-bytes.ts";
import { stretch } from "../crypto/stretch.ts";
import { openStoreBeside, type StoreBeside } from "../storage/open-store.ts";
import type { Store } from "../storage/store.ts";
import type { BackupKeeper } from "../use-cases/backup-keeper.ts";
import { keepBackupsHere } from "../use-cases/keep-backups-here.ts";
import { type Keeper, makeLockKeeper } from "../use-cases/keeper.ts";

/** What is asked of the keeper. Progress is told, and a signal is a message of its own, since neither can be posted. */
export type KeeperRequest =
  | { readonly id: number; readonly act: LockAct; readonly asked: readonly unknown[] }
  | {
      readonly id: number;
      readonly act: BackupAct;
      readonly asked: readonly unknown[];
      /** The store as the page has it at this moment. */
      readonly store: StoreBeside;
    }
  | { readonly id: number; readonly act: "stop" };

export type LockAct = Exclude<keyof Keeper, "backups">;
export type BackupAct = keyof BackupKeeper;

export type KeeperAnswer =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly failed: string };

// The compiler takes this for a page, which it is not: `self` has a page's `postMessage` to its type.
const post = self.postMessage as (answer: KeeperAnswer) => void;

const { passphrase, ...locks } = makeLockKeeper(stretch);
const ports = { now: () => new Date().toISOString(), randomBytes };

/** The store of whichever errand is under way: the page asks for one at a time. */
let beside: StoreBeside | null = null;
const backups = keepBackupsHere({ withStore, passphrase, ports });
const stops = new Map<number, AbortController>();

async function withStore<T>(act: (store: Store) => Promise<T>): Promise<T> {
  if (beside === null) throw new Error("No store was named.");
  const store = await openStoreBeside(beside);
  try {
    return await act(store);
  } finally {
    store.isClosed = true;
    store.database.close();
  }
}

type Act = (...asked: readonly unknown[]) => unknown;

/** Ten thousand steps would be told one by one, and the page would be drawn anew for each, in the time that is the passphrase's. */
function inHundredths(tell: (done: number) => void): (done: number) => void {
  let told = 0;
  return (done) => {
    const hundredths = Math.floor(done * 100);
    if (hundredths === told) return;
    told = hundredths;
    tell(done);
  };
}

async function answer(request: Exclude<KeeperRequest, { act: "stop" }>): Promise<void> {
  const { id, act, asked } = request;
  const onProgress = inHundredths((progress) => post({ id, progress }));
  const stop = new AbortController();
  stops.set(id, stop);
  // What is asked fits the act: the page's side makes both from the same interfaces.
  if ("store" in request) {
    beside = request.store;
    post({ id, done: await (backups[act as BackupAct] as Act)(...asked, { onProgress, signal: stop.signal }) });
  } else {
    post({ id, done: await (locks[act as LockAct] as Act)(...asked, onProgress) });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<KeeperRequest>) => {
  if (data.act === "stop") return stops.get(data.id)?.abort();
  answer(data)
    .catch((error: unknown) => post({ id: data.id, failed: error instanceof Error ? error.name : "unknown" }))
    .finally(() => stops.delete(data.id));
});
