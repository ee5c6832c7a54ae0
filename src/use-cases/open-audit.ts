import type { Cell } from "../domain/log/cell.ts";
import type { Change } from "../domain/log/change.ts";
import type { LogEvent } from "../domain/log/event.ts";
import type { Reading } from "../domain/log/heads.ts";
import type { Log } from "../domain/log/log.ts";
import type { AuditId } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";

/** The example; another tab holds the pen; or the returns were deleted, and what is left of the audit is its record. */
export type WhyReadOnly = "example" | "other-tab" | "returns-deleted";

export type SaveFailure =
  | { readonly type: "read-only"; readonly why: WhyReadOnly }
  /** Nothing is kept on this device before a passphrase has been chosen. */
  | { readonly type: "no-passphrase" }
  | { readonly type: "text-too-long"; readonly length: number; readonly limit: number }
  | { readonly type: "storage-full" }
  | { readonly type: "storage-closed" }
  | { readonly type: "newer-database" }
  | { readonly type: "storage-failed"; readonly detail: string };

/** One open audit, the only thing screens talk to about facts. Reading is synchronous, from memory; saving is acknowledged by the disk. */
export interface OpenAudit {
  readonly id: AuditId;
  readonly log: Log;
  /** `null`: this tab may write. */
  readonly readOnly: () => WhyReadOnly | null;
  readonly read: <V>(cell: Cell<V>) => Reading<V>;
  /** Called after every change of any cell, and when `readOnly` changes. Returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows with every change: lets a screen that derives from many cells know that it must derive again. */
  readonly revision: () => number;
  /** All the changes or none. Resolves only when they are on the disk; a change to the value that already stands writes nothing. */
  readonly save: (changes: readonly Change[]) => Promise<Result<{ readonly at: string }, SaveFailure>>;
  /** Keeps what is being typed, as it is; replaced by the next, forgotten by `save` on the same cell or by `null`. */
  readonly keepDraft: (
    cell: Cell<string>,
    text: string | null,
  ) => Promise<Result<{ readonly at: string }, SaveFailure>>;
  /** Texts typed and not committed, found at opening or kept since: offered back, by cell key. A new map when any of them changes. */
  readonly drafts: () => ReadonlyMap<string, { readonly text: string; readonly at: string }>;
  /** Every event of a cell, newest first. */
  readonly history: (cell: Cell<unknown>) => Promise<readonly LogEvent[]>;
}
