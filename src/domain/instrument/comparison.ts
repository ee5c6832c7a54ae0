import type { Grade } from "../audit/values.ts";

// What differs between two instrument files, as facts. The words for it are made where it is shown; the names and texts in
// here are the instruments' own, each in the version it comes from and with its [[terms]] as they are written.

/** How two files stand to one another. */
export type Relation =
  /** Not one word differs. */
  | "same"
  /** Two versions of one instrument. */
  | "versions"
  /** One id and one version that say two things: one of the two should have had a higher version. */
  | "one-version-two-texts"
  /** Two ids: whatever they have in common, their answers are never compared. */
  | "different-instruments";

export interface AreaName {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** What is asked of whom: everybody, or the labels of some agencies. */
export type Asked = "every-agency" | readonly string[];

/** One thing about an item that differs. */
export type Facet =
  | { readonly type: "reworded"; readonly what: string; readonly before: string; readonly after: string }
  | { readonly type: "new-id"; readonly from: string; readonly to: string }
  | { readonly type: "moved-area"; readonly from: AreaName; readonly to: AreaName }
  /** Another number in its own area, or another number of an area. */
  | { readonly type: "renumbered"; readonly from: string; readonly to: string }
  | { readonly type: "moved-grade"; readonly from: Grade; readonly to: Grade }
  /** The labels of the agencies. */
  | { readonly type: "moved-agency"; readonly from: string; readonly to: string }
  | { readonly type: "critical"; readonly now: boolean }
  | { readonly type: "asked-of"; readonly before: Asked; readonly after: Asked }
  /** A limit in words. `edition: null`: the edition in force. */
  | { readonly type: "limit"; readonly edition: string | null; readonly before: string; readonly after: string }
  | {
      readonly type: "setting";
      readonly what: string;
      readonly before: string | number | boolean;
      readonly after: string | number | boolean;
    }
  /** For which children: bands in words, `null` for every child. */
  | { readonly type: "bands"; readonly what: string; readonly before: string | null; readonly after: string | null }
  | {
      readonly type: "list";
      readonly what: string;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly type: "reordered"; readonly what: string }
  /** Went into, or came out of, an item that has a nearer match. Its number or title. */
  | { readonly type: "merged"; readonly with: string }
  /** Keys that this code has no words for: named, so that no difference is passed over. */
  | { readonly type: "other"; readonly keys: readonly string[] };

export interface ItemChange {
  readonly kind: "added" | "removed" | "changed";
  /** In the later version, but for what was removed. */
  readonly id: string;
  readonly name: string;
  /** Where it stands: a standard's number, a descriptor's grade, an agency's label, a wording; empty elsewhere. */
  readonly place: string;
  readonly facets: readonly Facet[];
}

export interface ListComparison {
  readonly items: readonly ItemChange[];
  /** What both have stands in another order. */
  readonly reordered: boolean;
}

export interface AreaComparison {
  /** `null` on one side for an area that came or went. */
  readonly before: AreaName | null;
  readonly after: AreaName | null;
  /** The earlier area goes on in a later one that has a nearer match: what stands in `after`. */
  readonly merged: boolean;
  readonly facets: readonly Facet[];
  /** Each under the area it is in now, or was in before it went. */
  readonly standards: readonly ItemChange[];
  readonly descriptors: readonly ItemChange[];
  readonly lookFor: readonly ItemChange[];
  /** Standards that stand in another area now, and are told of there. */
  readonly movedAway: readonly { readonly number: string; readonly name: string; readonly to: AreaName }[];
}

export const parts = [
  "grades",
  "wordings",
  "agencies",
  "profile",
  "voices",
  "themes",
  "milestones",
  "timescales",
  "basis",
] as const;
export type Part = (typeof parts)[number];

export interface Comparison {
  readonly relation: Relation;
  /** Title, purpose and what else is said of the whole. */
  readonly about: readonly Facet[];
  readonly areasReordered: boolean;
  /** Every area of both, changed or not, in the later one's order; what went comes last. */
  readonly areas: readonly AreaComparison[];
  readonly parts: Readonly<Record<Part, ListComparison>>;
}
