import type { Limit } from "./limit-in-edition.ts";
import type { NotCounted } from "./school-days.ts";

export type Unit = Extract<Limit, { unit: string }>["unit"];

/** How far outside a limit something was. `by` is in the limit's own unit, whole ones only: 0 is less than one. `days`: calendar days. */
export interface Outside {
  readonly due: string;
  readonly on: string;
  readonly by: number;
  readonly unit: Unit;
  readonly days: number;
}

/**
 * What one gap between two dates is, at the end of the period judged. Dates are ISO dates, or ISO local date and time
 * where the limit is in hours. `due` is the last day that is in time.
 */
export type Judgement =
  | { readonly type: "met"; readonly due: string; readonly on: string }
  | ({ readonly type: "late" } & Outside)
  /** Late, and the file gives a reason that stands: compatible with good. */
  | ({ readonly type: "late-with-reason" } & Outside)
  /** Before the least that a range allows; here `due` is the first day that is in time. */
  | ({ readonly type: "early" } & Outside)
  /** Due by the end of the period, and the file gives no date: not done, or not recorded. */
  | { readonly type: "not-done"; readonly due: string }
  | { readonly type: "not-done-with-reason"; readonly due: string }
  | { readonly type: "not-yet-due"; readonly due: string }
  /** The plan or placement that it belongs to ended on `on`, before it was due. */
  | { readonly type: "ended"; readonly due: string; readonly on: string }
  /** It would be late, and the instrument names a time or a kind of child for which that has to be asked. `on`: done, or no date. */
  | { readonly type: "asked-about"; readonly due: string; readonly on: string | null; readonly reason: string }
  /** Nothing is on file, and the audit does not say when the period ends: due, or not yet. */
  | { readonly type: "period-end-missing"; readonly due: string }
  /** The file does not give the date that the time runs from. */
  | { readonly type: "date-missing"; readonly milestone: string }
  /** The limit is in hours and a date has no time of day. */
  | { readonly type: "time-missing"; readonly milestone: string }
  | { readonly type: "not-applicable"; readonly why: "no-limit-in-edition" | "another-band" | "no-local-limit" }
  | { readonly type: "not-applicable"; readonly why: "exception"; readonly reason: string }
  /** The limit is for some children only, and the profile does not say whether this is one of them. */
  | { readonly type: "band-missing"; readonly profile: string }
  /** No national number, and the audit has no value of the area's own. */
  | { readonly type: "local-value-missing" }
  /** School days without term dates, beyond them, or beyond the bank holidays that are known. */
  | NotCounted;

// The first that any gap has is what the whole repeating timescale is.
const worstFirst = [
  "not-done",
  "late",
  "early",
  "not-done-with-reason",
  "late-with-reason",
  "asked-about",
  "beyond-known-holidays",
  "beyond-term-dates",
  "time-missing",
  "term-dates-missing",
  "period-end-missing",
  "met",
  "not-yet-due",
  "ended",
  "date-missing",
  "local-value-missing",
  "band-missing",
  "not-applicable",
] as const satisfies readonly Judgement["type"][];

/** One word for all gaps of a repeating timescale: it was met only where every gap that had come due was. */
export function worstOf(judgements: readonly Judgement[]): Judgement["type"] {
  const found = new Set(judgements.map(({ type }) => type));
  return worstFirst.find((type) => found.has(type)) ?? "not-applicable";
}
