import type { Cell } from "../../domain/log/cell.ts";

/** One saved field, as lists of fields speak of it. */
export interface SavedField {
  readonly cell: Cell<unknown>;
  /** As a heading, e.g. "8.1 Answer". */
  readonly label: string;
  /** Within a sentence, e.g. "the answer to 8.1". */
  readonly what: string;
  /** One of its values as people read it. */
  readonly say: (value: unknown) => string;
  /** What an empty one reads as, where that is an answer too. */
  readonly empty?: string;
  /** Its earlier versions are shown and not put back: it is an act with conditions of its own. */
  readonly isOnlyShown?: boolean;
  /** Why a version cannot be put back as things stand, in words; `null` where it can. */
  readonly refusal?: (value: unknown) => string | null;
}

/** The cell's own type vouches for its values; a list forgets it, because it holds fields of many types. */
export function savedField<V>(cell: Cell<V>, label: string, what: string, say: (value: V) => string): SavedField {
  return { cell, label, what, say: (value) => say(value as V) };
}

/** For texts, which are read as they were written. */
export function asIs(text: string): string {
  return text;
}
