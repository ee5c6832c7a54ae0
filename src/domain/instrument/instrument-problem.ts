import type { Grade, Wording } from "../audit/values.ts";

/** Where in the file. */
export interface Place {
  /** As a programmer would write it: `areas[7].standards[2].themes[0]`; empty for the file as a whole. */
  readonly path: string;
  /** Counted from 1; `null` where the text does not say, as for a file that is not JSON. */
  readonly line: number | null;
  /** The id of the area and of the standard it is in, where they can be read. */
  readonly area: string | null;
  readonly standard: string | null;
}

export type Wanted =
  | "text"
  | "number"
  | "whole-number"
  | "true-or-false"
  | "list"
  | "group"
  /** A group, or `null`. */
  | "group-or-null"
  | "answered-by"
  | "limit"
  | "limit-or-null";

export type Referred =
  | "agency"
  | "theme"
  | "basis"
  | "milestone"
  | "timescale"
  | "profile"
  | "option"
  /** A standard or an area, in the crosswalk. */
  | "item";

/** What has an id, each kind in its own scope. */
export type Identified =
  | "basis"
  | "grade"
  | "agency"
  | "profile"
  | "option"
  | "voice"
  | "theme"
  | "milestone"
  | "timescale"
  | "area"
  /** These three across the whole instrument. */
  | "standard"
  | "descriptor"
  | "look-for";

/** What is wrong at one place. Facts only: the words are made where they are shown. */
export type Fault =
  | { readonly type: "unknown-key"; readonly key: string }
  | { readonly type: "missing-key"; readonly key: string }
  | { readonly type: "repeated-key"; readonly key: string }
  /** `__proto__`: never a key of this format, and a known way to attack what reads a file. */
  | { readonly type: "forbidden-key"; readonly key: string }
  | { readonly type: "wrong-type"; readonly wanted: Wanted }
  | { readonly type: "not-allowed"; readonly found: string; readonly allowed: readonly string[] }
  | { readonly type: "not-an-id"; readonly found: string }
  | { readonly type: "not-a-version"; readonly found: string }
  | { readonly type: "not-a-language"; readonly found: string }
  | { readonly type: "not-a-date"; readonly found: string }
  | { readonly type: "empty-text" }
  | { readonly type: "unreadable-characters" }
  | { readonly type: "text-too-long"; readonly length: number; readonly limit: number }
  | { readonly type: "number-out-of-range"; readonly found: number; readonly least: number; readonly most: number }
  | { readonly type: "too-few"; readonly count: number; readonly least: number }
  | { readonly type: "too-many"; readonly count: number; readonly limit: number }
  | { readonly type: "area-without-standards" }
  /** Either nothing is said of the grade, or its list of descriptors is empty. */
  | { readonly type: "ladder-misses-grade"; readonly grade: Grade }
  | { readonly type: "repeated-id"; readonly kind: Identified; readonly id: string; readonly first: string }
  | { readonly type: "repeated-area-number"; readonly number: number; readonly first: string }
  /** Two things that a table could not tell apart. */
  | {
      readonly type: "repeated-name";
      readonly what: "grade-label" | "grade-letter" | "agency-label" | "agency-short";
      readonly name: string;
      readonly first: string;
    }
  | { readonly type: "unknown-reference"; readonly kind: Referred; readonly id: string }
  | { readonly type: "repeated-reference"; readonly kind: Referred; readonly id: string }
  /** Something is put to an agency in an area that is not put to it. */
  | { readonly type: "agency-not-asked"; readonly agency: string }
  | { readonly type: "grade-missing"; readonly grade: Grade }
  | { readonly type: "grade-rank"; readonly grade: Grade; readonly found: number; readonly wanted: number }
  | { readonly type: "term-without-wording"; readonly term: string }
  | { readonly type: "term-in-one-wording"; readonly term: string; readonly missing: Wording }
  | { readonly type: "malformed-term" }
  | { readonly type: "term-in-wording" }
  | { readonly type: "timescale-goes-nowhere" }
  | { readonly type: "repeats-without-milestone"; readonly milestone: string }
  /** Ended by one of its own ends. */
  | { readonly type: "ends-itself"; readonly milestone: string }
  /** “At least” of a range, of what repeats, or from a date to itself. */
  | { readonly type: "at-least-of-many" }
  | { readonly type: "exception-without-condition" }
  | { readonly type: "least-above-most"; readonly least: number; readonly most: number }
  | { readonly type: "supersedes-not-older"; readonly version: string };

export type JsonExpectation = "value" | "key" | "colon" | "comma-or-end" | "end-of-text" | "escape" | "end-of-file";

/** What is wrong with the file as a whole. Nothing else can be said of it then, so it stands alone. */
export type FileFault =
  | {
      readonly type: "not-json";
      readonly line: number;
      readonly column: number;
      /** The character met; `null` at the end of the file. */
      readonly found: string | null;
      readonly expected: JsonExpectation;
    }
  /** Bytes that are no UTF-8: what they mean would be guessed, and the file could not be given out again as it came. */
  | { readonly type: "not-utf-8" }
  | { readonly type: "too-deep"; readonly line: number; readonly limit: number }
  | { readonly type: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly type: "newer-format"; readonly found: number; readonly known: number };

export type InstrumentProblem =
  | FileFault
  | (Fault & { readonly place: Place })
  /** The list was cut here: a file with this many problems is not an instrument with mistakes in it. */
  | { readonly type: "more-problems"; readonly count: number };
