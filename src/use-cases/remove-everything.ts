import type { Result } from "../kernel/result.ts";
import { type RemoveFailure, removeEverything as remove } from "../storage/remove-everything.ts";

export type { RemoveFailure } from "../storage/remove-everything.ts";

/** Removes everything from this browser profile, whether or not anything could be opened. Load the page again afterwards. */
export function removeEverything(
  name = "sightline",
  localStorage: () => Storage = () => window.localStorage,
): Promise<Result<void, RemoveFailure>> {
  return remove(name, localStorage);
}
