import { thisBrowser } from "../storage/this-browser.ts";
import { findDoor } from "../use-cases/find-door.ts";
import { beginAnew } from "./begin-anew.ts";
import { doAside } from "./do-aside.ts";
import { startKeeper } from "./start-keeper.ts";
import type { Found } from "./workspace-gate.tsx";

/** The one place where the application meets the real clock, chance, storage and cryptography. */
export function openWorkspace(): Promise<Found> {
  return findDoor({ ...thisBrowser(), doAside, keeper: startKeeper(), onRemoved: beginAnew });
}
