import type { AuditCheck } from "../storage/integrity.ts";
import type { StorageHealth } from "./workspace.ts";

/** One sentence's worth of what the checks of all audits found. A short store comes before a damaged one: more is gone. */
export function storageHealth(checks: readonly AuditCheck[]): StorageHealth {
  if (checks.length === 0) return { type: "first-start" };
  const older = checks.filter(({ expected, found }) => found < expected);
  if (older.length > 0) {
    return { type: "older-than-witness", audits: older.map(({ id, expected, found }) => ({ id, expected, found })) };
  }
  const damaged = checks.filter(({ unreadable, gaps, drafts }) => unreadable > 0 || gaps > 0 || drafts > 0);
  if (damaged.length === 0) return { type: "sound" };
  return {
    type: "damaged",
    audits: damaged.map(({ id, unreadable, gaps, drafts }) => ({ id, unreadable, gaps, drafts })),
  };
}

export function isSound(health: StorageHealth): boolean {
  return health.type === "sound" || health.type === "first-start";
}
