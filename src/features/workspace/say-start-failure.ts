import { assertNever } from "../../kernel/assert-never.ts";
import type { SaveFailure } from "../../use-cases/open-audit.ts";

/** Why a new audit could not be kept. Nothing has been typed yet, so nothing is said of it. */
export function sayStartFailure(failure: SaveFailure): string {
  switch (failure.type) {
    case "storage-full":
      return "This device has no room left.";
    case "no-passphrase":
      return "Nothing is kept on this device before you have chosen a passphrase.";
    case "read-only":
      return "Sightline is open in another tab, and that one does the writing. Take over here, then start again.";
    case "newer-database":
      return "A newer Sightline has been opened on this device. Load this page again.";
    case "storage-closed":
    case "storage-failed":
    case "text-too-long":
      return "The browser could not write to its storage. Try again.";
    default:
      return assertNever(failure);
  }
}
