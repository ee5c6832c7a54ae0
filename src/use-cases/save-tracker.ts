import type { Result } from "../kernel/result.ts";
import type { SaveFailure } from "./open-audit.ts";
import type { SaveState } from "./save-state.ts";

/** Keeps the one line that speaks for every write of this tab. */
export interface SaveTracker {
  readonly state: () => SaveState;
  /** Follows one write of these fields to its end. A field's failure stands until a later write of the same field succeeds. */
  readonly follow: (fields: readonly string[], outcome: Promise<Result<{ readonly at: string }, SaveFailure>>) => void;
  readonly set: (part: Partial<Pick<SaveState, "tab" | "persistence" | "lastBackup">>) => void;
}

export function trackSaves(onChange: () => void): SaveTracker {
  let state: SaveState = {
    pending: 0,
    savedAt: null,
    failure: null,
    persistence: "asking",
    tab: "reading",
    lastBackup: null,
  };
  const failed = new Map<string, SaveFailure>();

  // A new object for every change and the same one between changes: screens compare by identity.
  function set(part: Partial<SaveState>): void {
    state = { ...state, ...part };
    onChange();
  }

  async function follow(
    fields: readonly string[],
    outcome: Promise<Result<{ readonly at: string }, SaveFailure>>,
  ): Promise<void> {
    set({ pending: state.pending + 1 });
    const result = await outcome;
    for (const field of fields) {
      failed.delete(field);
      if (!result.ok) failed.set(field, result.error);
    }
    const failure = [...failed.values()].at(-1) ?? null;
    set({ pending: state.pending - 1, failure, savedAt: result.ok ? result.value.at : state.savedAt });
  }

  return { state: () => state, follow: (fields, outcome) => void follow(fields, outcome), set };
}
