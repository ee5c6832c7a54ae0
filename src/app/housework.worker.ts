import { openStoreBeside } from "../storage/open-store.ts";
import type { Errand } from "../use-cases/chores.ts";
import { doChore } from "../use-cases/do-chore.ts";

export type ErrandAnswer =
  | { readonly type: "done"; readonly done: unknown }
  | { readonly type: "failed"; readonly detail: string };

// The compiler takes this for a page, which it is not: `self` has a page's `postMessage` to its type.
const post = self.postMessage as (answer: ErrandAnswer) => void;

/** One errand a worker, over a connection of its own. Ended in the middle, it leaves whole transactions behind and nothing else. */
async function run({ store: beside, chore, asked }: Errand): Promise<void> {
  const store = await openStoreBeside(beside);
  try {
    post({ type: "done", done: await doChore(store, chore, asked) });
  } finally {
    store.isClosed = true;
    store.database.close();
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Errand>) => {
  run(data).catch((error: unknown) => post({ type: "failed", detail: String(error) }));
});
