import { besides } from "../storage/open-store.ts";
import type { Store } from "../storage/store.ts";
import type { DoAside, DoChore } from "./chores.ts";

/** Chores of one store: aside where that can be done, else here. */
export function houseworkOf(store: Store, doAside: DoAside | undefined): DoChore {
  return async (chore, asked) => {
    if (doAside !== undefined && !store.isClosed) {
      try {
        return await doAside({ store: besides(store), chore, asked });
      } catch {
        // A browser that starts no worker, or one without storage in it. Nothing was half done: every write is whole or not at all.
      }
    }
    // Where a worker does it, none of this is ever fetched.
    const { doChore } = await import("./do-chore.ts");
    return doChore(store, chore, asked);
  };
}
