import type { InstrumentProblem } from "../domain/instrument/instrument-problem.ts";
import type { Item, Subject } from "../domain/log/cell.ts";
import type { EventFault, LogEvent } from "../domain/log/event.ts";
import type { AuditId, DocumentHash } from "../kernel/ids.ts";

// The workspace file: one JSON array with one element a line, so that it is written and read in pieces of any size, and
// any JSON tool can read it whole. docs/format/workspace.md has it in words.

const workspaceFormat = "sightline-workspace";
export const workspaceFormatVersion = 1;

/** How every file begins: what does not begin so is something else, or was cut within its first line. */
export const fileStart = `[{"format":"${workspaceFormat}",`;
/** How its last line begins. The checksum in it covers every byte before. */
export const lastLineStart = ',{"end":';

/** One text that was typed and not committed. */
export interface FileDraft {
  readonly subject: Subject;
  readonly item: Item;
  readonly text: string;
  readonly at: string;
}

export interface FileDocument {
  readonly hash: DocumentHash;
  readonly kind: "instrument" | "report";
  readonly text: string;
}

export interface FileAudit {
  readonly id: AuditId;
  readonly drafts: readonly FileDraft[];
  /** Each of them proven to be what its id says, none of them twice. */
  readonly events: readonly LogEvent[];
}

/** Everything that a file holds, sound throughout. */
export interface WorkspaceFile {
  /** ISO instant, for people to read. */
  readonly madeAt: string;
  readonly documents: readonly FileDocument[];
  readonly audits: readonly FileAudit[];
}

/** Why an event in a file is not taken. `wrong-value`: this code knows the cell, and such a value cannot stand in it. */
export type EventRefusal = EventFault | "wrong-value";

export type WorkspaceFileProblem =
  /** Nothing else is said of a file with one of these. */
  | { readonly type: "empty" }
  | { readonly type: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly type: "other-file"; readonly kind: "instrument" | "workbook" | "unknown" }
  | { readonly type: "newer-format"; readonly found: number; readonly known: number }
  /** The file's end is missing: it was not copied or sent whole. */
  | { readonly type: "cut-short" }
  /** Its bytes are not those that were written. */
  | { readonly type: "checksum" }
  | { readonly type: "malformed"; readonly line: number }
  | { readonly type: "forbidden-key"; readonly line: number }
  | { readonly type: "too-deep"; readonly line: number; readonly limit: number }
  | { readonly type: "line-too-long"; readonly line: number; readonly limit: number }
  | { readonly type: "repeated"; readonly line: number; readonly what: "audit" | "event" | "draft" | "document" }
  | { readonly type: "event-refused"; readonly line: number; readonly reason: EventRefusal }
  /** An event or a draft of an audit other than the one it stands under. */
  | { readonly type: "wrong-audit"; readonly line: number }
  | {
      readonly type: "count";
      readonly audit: AuditId;
      readonly what: "events" | "drafts";
      readonly said: number;
      readonly found: number;
    }
  | { readonly type: "wrong-document"; readonly line: number }
  | { readonly type: "instrument-refused"; readonly line: number; readonly problems: readonly InstrumentProblem[] }
  /** The list was cut here. */
  | { readonly type: "more-problems"; readonly count: number };

export const workspaceFileLimits = {
  /** Ten years' work, 2,500 returns with 500,000 events, is a third of it. */
  bytes: 1024 * 1024 * 1024,
  /** The longest line is an instrument of 2 MiB with all its quotation marks escaped. */
  lineBytes: 16 * 1024 * 1024,
  /** Brackets inside brackets within one line. What the format and every value of today need is six. */
  depth: 24,
  /** More than anyone reads. */
  problems: 100,
} as const;

/** How far long work is, and the way to stop it. Nothing is kept of what was stopped. */
export interface Watch {
  /** 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
