import { thisBrowser } from "../storage/this-browser.ts";
import type { WorkspaceSurroundings } from "../use-cases/start-workspace.ts";
import { beginAnew } from "./begin-anew.ts";
import { doAside } from "./do-aside.ts";
import { startKeeper } from "./start-keeper.ts";

/** The real clock, chance, storage, workers and folder of this browser. */
export function surroundings(): WorkspaceSurroundings {
  return {
    ...thisBrowser(),
    doAside,
    keeper: startKeeper(),
    chosenPlace: async (name) => (await import("../storage/browser-place.ts")).browserPlace(name),
    loadAgain: () => window.location.reload(),
    onRemoved: beginAnew,
  };
}
