import { count } from "../../domain/words/count.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { SaveState } from "../../use-cases/save-state.ts";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { sayAtOrOn, sayDay } from "../shared/say-when.ts";

/** What can be said of saving, in the order of what matters most. `saved` is said only of what the disk has acknowledged. */
type Saving = "failed" | "saving" | "saved" | "nothing-yet";

export function savingOf({ failure, pending, savedAt }: SaveState): Saving {
  if (failure !== null) return "failed";
  if (pending > 0) return "saving";
  return savedAt === null ? "nothing-yet" : "saved";
}

export function sayPersistence(persistence: SaveState["persistence"]): string {
  switch (persistence) {
    case "protected":
      return "Storage protected";
    case "not-protected":
      return "Storage not protected";
    case "asking":
      return "Storage protection: no answer from the browser yet";
    default:
      return assertNever(persistence);
  }
}

export function saySaving(state: SaveState, now: string): string {
  const saving = savingOf(state);
  switch (saving) {
    case "failed":
      return state.failure === null ? "" : saveFailureWords(state.failure);
    case "saving":
      return "Saving";
    case "saved":
      return `Saved on this device ${sayAtOrOn(state.savedAt ?? now, now)}`;
    case "nothing-yet":
      return "No changes to save";
    default:
      return assertNever(saving);
  }
}

/** `changes`: how many were saved since, where there is room to say it. */
export function sayBackup(lastBackup: string | null, changes = 0): string {
  const made = lastBackup === null ? "No backup yet" : `Last backup ${sayDay(lastBackup)}`;
  return changes === 0 ? made : `${made}, ${count(changes, "change")} saved since`;
}
