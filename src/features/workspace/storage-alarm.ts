import type { StorageHealth } from "../../use-cases/workspace.ts";

export type StorageAlarm = Exclude<StorageHealth, { type: "sound" | "first-start" }>;

/** What is wrong with the store, or `null`. */
export function alarmOf(health: StorageHealth): StorageAlarm | null {
  return health.type === "sound" || health.type === "first-start" ? null : health;
}
