import type { AgeFailure } from "../crypto/age-file.ts";
import type { WorkspaceFileProblem } from "./workspace-file.ts";

// The backup file: a workspace file sealed with a passphrase in the public format `age`. docs/format/backup.md has it in words.

/**
 * What a backup of one day is called. It says the day, and whether rows that do not open are missing from it: by another name it never
 * takes the place of one that has them.
 */
export function backupName(day: string, isWhole: boolean): string {
  return `sightline-backup-${day}${isWhole ? "" : "-incomplete"}.age`;
}

export type BackupProblem =
  | Exclude<AgeFailure, { readonly type: "not-age" | "cut-short" }>
  /** It is sealed, and nobody has said with which passphrase. */
  | { readonly type: "needs-passphrase" }
  | WorkspaceFileProblem;
