import type { AgeFailure } from "../crypto/age-file.ts";
import type { WorkspaceFileProblem } from "./workspace-file.ts";

// The backup file: a workspace file sealed with a passphrase in the public format `age`. docs/format/backup.md has it in words.

/** What a backup of one day is called. It says the day and nothing else. */
export function backupName(day: string): string {
  return `sightline-backup-${day}.age`;
}

export type BackupProblem =
  | Exclude<AgeFailure, { readonly type: "not-age" | "cut-short" }>
  /** It is sealed, and nobody has said with which passphrase. */
  | { readonly type: "needs-passphrase" }
  | WorkspaceFileProblem;
