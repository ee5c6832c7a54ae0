import type { SaveFailure } from "./open-audit.ts";

/** What the one line at the foot of every screen says. */
export interface SaveState {
  /** Writes under way. */
  readonly pending: number;
  /** ISO instant of the last write that the disk acknowledged; `null` before the first. */
  readonly savedAt: string | null;
  /** The last write failed and has not been made good. */
  readonly failure: SaveFailure | null;
  /** Whether the browser has promised to keep the storage: `asking` until it answers, which it may never do. */
  readonly persistence: "asking" | "protected" | "not-protected";
  readonly tab: "writing" | "reading";
  /** ISO instant of the last backup that was read back; `null` where none is known. */
  readonly lastBackup: string | null;
}
