import { assertNever } from "../../kernel/assert-never.ts";
import type { BringInFailure } from "../../use-cases/backups.ts";

/** Why a file that was sound could not be put on the disk. It is all or nothing, so each of these means nothing. */
export function bringInFailureInWords(failure: BringInFailure): string {
  switch (failure.type) {
    case "changed-meanwhile":
      return "Something was saved on this device while you looked at the file. Choose the file again to see what would come in now.";
    case "read-only":
      return "Sightline is open in another tab, and that one does the writing. Take over here, then choose the file again.";
    case "storage-full":
      return "This device has no room left for what is in the file. Make room on the disk, then choose the file again.";
    case "newer-database":
      return "A newer Sightline has been opened on this device. Load this page again, then choose the file again.";
    case "no-passphrase":
      return "Nothing is kept on this device before you have chosen a passphrase. Choose the file again to do so.";
    case "storage-closed":
    case "storage-failed":
    case "text-too-long":
      return "The browser could not write to its storage. Choose the file again.";
    case "cancelled":
      return "You stopped it.";
    default:
      return assertNever(failure);
  }
}
