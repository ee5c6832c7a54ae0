import { assertNever } from "../../kernel/assert-never.ts";
import type { LockFailure } from "../../use-cases/keeper.ts";
import type { SaveFailure } from "../../use-cases/open-audit.ts";
import type { WorkspaceFailure } from "../../use-cases/workspace.ts";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";

/** What is said at the field, for what a person can mend there; `null` for what is said on a page of its own. */
export function sayLockFailure(failure: LockFailure | WorkspaceFailure): string | null {
  switch (failure.type) {
    case "wrong-secret":
      return "This does not open what is kept here. Look at capital letters and the layout of the keyboard, then try again.";
    case "recovery-key-mistyped":
      return failure.fault.type === "wrong-length"
        ? `A recovery key has 28 letters and figures. You typed ${failure.fault.found}.`
        : "This is not a recovery key as Sightline writes them: at least one character is wrong. Compare it with the paper.";
    case "lock-refused":
      return "The lock on this device asks for something that no Sightline has ever written, so your passphrase was not tried on it. Ask your IT support whether this profile was changed.";
    case "newer-lock":
      return "The lock on this device was written by a newer Sightline. Load this page again while you are connected.";
    case "lock-changed":
      return "The passphrase or the recovery key was changed in another tab a moment ago, and that change stands. Nothing was changed here. Load this page again.";
    case "not-worked-out":
      return "The browser could not work it out, for want of memory perhaps. Close other programs and tabs, then try again.";
    case "storage-refused":
    case "newer-database":
    case "key-missing":
    case "begun-elsewhere":
      return null;
    default:
      return assertNever(failure);
  }
}

/** Why the lock stayed as it was. */
export function sayChangeFailure(failure: LockFailure | SaveFailure): string {
  switch (failure.type) {
    case "wrong-secret":
    case "recovery-key-mistyped":
    case "lock-refused":
    case "newer-lock":
    case "lock-changed":
    case "not-worked-out":
      return sayLockFailure(failure) ?? "";
    default:
      return saveFailureWords(failure);
  }
}
