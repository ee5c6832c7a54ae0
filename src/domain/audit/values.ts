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

/** How long returns may be kept after the audit's sign-off, in days: up to ten years of them. */
export const keepDaysLimits = { least: 1, most: 3_650 } as const;

/** Why returns may not be deleted for now, for example for a court or an inquiry, and who says so, by role. */
export interface Hold {
  readonly reason: string;
  readonly role: string;
}

/** How much is held about the children of an audit. */
export interface HeldCounts {
  readonly cases: number;
  readonly returns: number;
  readonly signedOff: number;
  /** Free texts beside the evidence lines. */
  readonly texts: number;
  readonly evidence: number;
  readonly concerns: number;
  /** Everything that stands and would go: texts and evidence lines, and every answer, grade, date and band. */
  readonly values: number;
}
export const heldCounts = [
  "cases",
  "returns",
  "signedOff",
  "texts",
  "evidence",
  "concerns",
  "values",
] as const satisfies readonly (keyof HeldCounts)[];

/** Where the report by one instrument is kept: the document's hash. */
export interface KeptReportName {
  readonly instrumentId: string;
  readonly hash: DocumentHash;
}

/** What was deleted, when, and by whose decision. It stays with the audit. */
export interface DeletionReceipt {
  readonly role: string;
  /** Empty where the rule alone is the reason. */
  readonly reason: string;
  /** The rule by which they were due: days after sign-off. `null`: they were deleted by hand, before the rule or without one. */
  readonly keptDays: number | null;
  /** ISO date. */
  readonly day: string;
  readonly counts: HeldCounts;
  /** Events erased, earlier versions included. */
  readonly events: number;
  readonly reports: readonly KeptReportName[];
}
