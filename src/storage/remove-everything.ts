import { Dexie } from "dexie";
import { err, ok, type Result } from "../kernel/result.ts";
import { openTabChannel } from "./tab-channel.ts";
import { writeFailure } from "./write-failure.ts";

export type RemoveFailure =
  /** Another window holds a database open. It goes as soon as that window is closed. */
  { readonly type: "still-open" } | { readonly type: "storage-failed"; readonly detail: string };

/** Milliseconds in which every other tab has let go, if it is going to. */
const patience = 8_000;

/**
 * Deletes everything that the application of this name keeps in this browser profile: its databases, the keys in them, and what it
 * has in `localStorage`. It opens nothing, so it works where nothing can be opened: without the passphrase, the key or a whole store.
 * Whoever calls it has closed the store, and loads the page again afterwards.
 */
export async function removeEverything(
  name: string,
  localStorage: () => Storage,
): Promise<Result<void, RemoveFailure>> {
  const channel = openTabChannel(name, () => undefined);
  channel.tell({ type: "removed" });
  channel.close();
  // Before the databases: a witness that is left without its store is the alarm that everything was lost.
  forgetKeys(name, localStorage);
  try {
    for (const database of await databasesOf(name)) {
      if (!(await inTime(Dexie.delete(database)))) return err({ type: "still-open" });
    }
  } catch (error) {
    const failure = writeFailure(error);
    return err({
      type: "storage-failed",
      detail: failure.type === "storage-failed" ? failure.detail : failure.type,
    });
  }
  // Once more: another tab may have written one before it heard.
  forgetKeys(name, localStorage);
  return ok(undefined);
}

/** Its own database, and others whose names begin with its name. A browser that cannot list them has its own alone to delete. */
async function databasesOf(name: string): Promise<readonly string[]> {
  const listed = await (indexedDB.databases?.() ?? Promise.resolve([])).catch(() => []);
  const names = listed.flatMap((each) => (each.name?.startsWith(name) ? [each.name] : []));
  return [...new Set([name, ...names])];
}

async function inTime(deleting: PromiseLike<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((settle) => {
    timer = setTimeout(() => settle(false), patience);
  });
  try {
    return await Promise.race([Promise.resolve(deleting).then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

function forgetKeys(prefix: string, localStorage: () => Storage): void {
  try {
    const storage = localStorage();
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
  } catch {
    // Refused altogether: then nothing was ever kept there.
  }
}
