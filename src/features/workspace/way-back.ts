import type { BackupPreview } from "../../use-cases/backups.ts";
import type { StorageHealth } from "../../use-cases/workspace.ts";

/** Whether a backup has every audit of which something is missing. With it in, what is here is what the next start compares with. */
export function isWayBack({ audits }: BackupPreview, health: StorageHealth): boolean {
  if (health.type !== "older-than-witness") return false;
  return health.audits.every(({ id }) => audits.some((audit) => audit.isInFile && audit.id === id));
}

/** How many saved changes are known to have been here and are not, at least: what was saved since then counts as found. */
export function countMissing(health: StorageHealth): number {
  if (health.type !== "older-than-witness") return 0;
  return health.audits.reduce((missing, { expected, found }) => missing + expected - found, 0);
}
