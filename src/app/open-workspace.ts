import { thisBrowser } from "../storage/this-browser.ts";
import { startWorkspace } from "../use-cases/start-workspace.ts";
import { doAside } from "./do-aside.ts";
import type { Started } from "./workspace-gate.tsx";

/** The one place where the application meets the real clock, chance, storage and cryptography. */
export function openWorkspace(): Promise<Started> {
  return startWorkspace({ ...thisBrowser(), doAside });
}
