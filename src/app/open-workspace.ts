import { findDoor } from "../use-cases/find-door.ts";
import { surroundings } from "./surroundings.ts";
import type { Found } from "./workspace-gate.tsx";

/** The one place where the application meets the real clock, chance, storage and cryptography. */
export function openWorkspace(): Promise<Found> {
  return findDoor(surroundings());
}
