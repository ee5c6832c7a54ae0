import { count } from "../../domain/words/count.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { BackupProblem, BackupState, SaveBackupFailure } from "../../use-cases/backups.ts";
import { sayDay, sayTime } from "../shared/say-when.ts";

/** When the last backup was made, and how much has been saved since. */
export function sayLastBackup({ last, changes }: Pick<BackupState, "last" | "changes">): string {
  if (last === null) {
    return changes === 0
      ? "There is no backup yet."
      : `There is no backup yet: ${count(changes, "saved change")} ${changes === 1 ? "is" : "are"} on this device alone.`;
  }
  const made = `The last backup was made on ${sayDay(last.madeAt)} at ${sayTime(last.madeAt)}`;
  if (changes === 0) return `${made}. Everything that is saved here is in it.`;
  return `${made}. ${count(changes, "change")} ${changes === 1 ? "was" : "were"} saved since.`;
}

/** Why there is no new backup. The work itself is saved on the device all the same. */
export function saveBackupFailureInWords(failure: SaveBackupFailure): string {
  switch (failure.type) {
    case "cancelled":
      return "You stopped it.";
    case "passphrase-changed":
      return "The passphrase was changed in another tab, and a backup is sealed with the new one. Lock this tab, unlock it with the new passphrase, then save the backup.";
    case "not-read-back":
      return "What was written could not be read back whole, so it is no backup. Try again. If it happens again, tell your IT support before you rely on a backup.";
    case "not-written":
      return "The browser could not write the backup. Close other programs, then try again.";
    case "not-chosen":
      return "No folder was chosen.";
    case "place-refused":
      return "The browser does not let Sightline write to the folder. Allow it again, or save the backup as a file.";
    case "place-gone":
      return "The folder is not there any more. Connect the drive that it is on, or choose another folder.";
    case "place-full":
      return "There is no room left where the folder is. Make room there, or choose another folder.";
    case "place-differs":
      return "What is in the folder is not what was written to it, so it is no backup. Choose another folder, or save the backup as a file.";
    case "place-failed":
      return "The backup could not be written to the folder. Look that no other program holds it open, then try again.";
    default:
      return assertNever(failure);
  }
}

/** Whether another passphrase may be all that is wanted. */
export function wantsPassphrase(problems: readonly BackupProblem[]): boolean {
  return problems.some(({ type }) => type === "needs-passphrase" || type === "wrong-passphrase");
}
