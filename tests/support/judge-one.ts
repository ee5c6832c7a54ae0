import type { LocalLimit } from "#src/domain/audit/values.ts";
import type { Timescale } from "#src/domain/instrument/schema.ts";
import { judgeTimescale, type TimescaleFacts } from "#src/domain/timescale/judge-timescale.ts";
import type { Judgement } from "#src/domain/timescale/judgement.ts";
import { sayJudgements } from "#src/domain/words/say-timescale.ts";
import { aTimescale } from "./builders/a-timescale.ts";

export interface JudgeGiven extends Partial<Timescale> {
  /** Dates by milestone. */
  readonly dates: Readonly<Record<string, readonly string[]>>;
  readonly band?: string;
  readonly local?: Readonly<Record<string, LocalLimit>>;
  readonly terms?: TimescaleFacts["terms"];
  /** Gaps with a recorded reason, by the date from which they ran; "only" where there is one gap. */
  readonly reasons?: readonly string[];
  readonly edition?: string;
  readonly periodEnd?: string | null;
}

/** One timescale from `start` to `end`, judged on 28 February 2026 unless something else is given. */
export function judgeOne(given: JudgeGiven): readonly Judgement[] {
  const {
    dates,
    band,
    local = {},
    terms = [],
    reasons = [],
    edition = null,
    periodEnd = "2026-02-28",
    ...timescale
  } = given;
  return judgeTimescale({
    timescale: aTimescale("visits", timescale),
    edition,
    periodEnd,
    terms,
    localLimit: (_id, which) => local[which],
    bandOf: () => band,
    datesOf: (id) => dates[id] ?? [],
    hasReason: (from) => reasons.includes(from ?? "only"),
  });
}

export function sayOne(given: JudgeGiven): string {
  return sayJudgements(judgeOne(given), { milestone: (id) => id, profile: (id) => id }).join("; ");
}
