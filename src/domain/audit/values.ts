import type { DocumentHash } from "../../kernel/ids.ts";

/** A standard's answer. "Nothing yet" is not among them: that is a cell without a value. */
export type StandardAnswer = "yes" | "partly" | "no" | "not-on-file" | "not-applicable";
export const standardAnswers = [
  "yes",
  "partly",
  "no",
  "not-on-file",
  "not-applicable",
] as const satisfies readonly StandardAnswer[];

/** The four ids are fixed in version 1 of the instrument format; their labels live in the instrument's wordings. */
export type Grade = "outstanding" | "good" | "requires-improvement" | "inadequate";
export const grades = ["outstanding", "good", "requires-improvement", "inadequate"] as const satisfies readonly Grade[];

/** Why an area that was looked at has no grade. `not-involved`: nothing in this area is for the agency. */
export type AreaNotGraded = "not-applicable" | "not-enough-on-file" | "not-involved";
export type AreaOutcome = Grade | AreaNotGraded;

/** What a panel agrees for one area of one case. Who is involved is not for it to say. */
export type PanelOutcome = Exclude<AreaOutcome, "not-involved">;

export type EvidenceSource = "file" | "worker" | "family" | "meeting";
export const evidenceSources = ["file", "worker", "family", "meeting"] as const satisfies readonly EvidenceSource[];

/** Said by the auditor, never inferred from full fields. */
export type AreaProgress = "complete" | "later";

export type YesNo = "yes" | "no";

/** Lists never forget: what is taken out stays, with the reason. */
export type Presence = { readonly state: "in" } | { readonly state: "removed"; readonly reason: string };

/** ISO dates, both ends included; either may still be empty. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type Wording = "today" | "2010";

/** What a limit may be counted in. */
export const limitUnits = ["hour", "calendar-day", "working-day", "school-day", "week", "month"] as const;

/** An area's own value where there is no national number; `none`: the area has set none either. */
export type LocalLimit =
  | { readonly count: number; readonly unit: (typeof limitUnits)[number] }
  | { readonly none: true };

/** Which instrument an audit uses. The text itself is a document, found by its hash. */
export interface InstrumentChoice {
  readonly id: string;
  readonly version: string;
  readonly hash: DocumentHash;
}

/** How a case is known to an agency: it fixes every later denominator. */
export type Involvement = "known" | "family-only" | "not-known" | "not-checked";
export const involvements = [
  "known",
  "family-only",
  "not-known",
  "not-checked",
] as const satisfies readonly Involvement[];

/** Who signed off, by role and never by name. */
export interface SignOff {
  readonly role: string;
}

/** A return that somebody filled in on paper and somebody else typed in here. Roles, never names. */
export interface Transcription {
  /** Who filled it in and signed it, by role: the agency is the return's own. */
  readonly from: string;
  /** The ISO date on the paper; "" where it bears none. */
  readonly signedOn: string;
  /** Who typed it in, by role. */
  readonly typedBy: string;
}

/** A free text, in characters; a longer one is cut at no point but refused with a sentence. */
export const longestFreeText = 20_000;
