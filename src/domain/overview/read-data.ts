import { needsStandards } from "../audit/area-status.ts";
import type { PlaceProgress } from "../audit/audit-progress.ts";
import type { AreaView, StandardView } from "../audit/read-return.ts";
import type { AreaOutcome, StandardAnswer } from "../audit/values.ts";
import type { Reading } from "../log/heads.ts";
import type { GradeDatum, ReturnDatum, StandardDatum } from "./figures.ts";
import type { NotGraded } from "./kinds.ts";

const ofOutcome = {
  outstanding: "outstanding",
  good: "good",
  "requires-improvement": "requires-improvement",
  inadequate: "inadequate",
  "not-applicable": "not-applicable-by-auditor",
  "not-enough-on-file": "not-enough-on-file",
  "not-involved": "agency-not-involved",
} as const satisfies Record<AreaOutcome, GradeDatum>;

const ofAnswer = {
  yes: "yes",
  partly: "partly",
  no: "no",
  "not-on-file": "not-enough-on-file",
  "not-applicable": "not-applicable-by-auditor",
} as const satisfies Record<StandardAnswer, StandardDatum>;

/** What one agency owes on one case. A return is received when every reader has signed it off; a draft is nobody's word yet. */
export function returnDatum({ state }: Pick<PlaceProgress, "state">): ReturnDatum {
  // An unexpected return counts once the lead has put the involvement right, which fixes every base; until then it is shown apart.
  if (state === "not-involved" || state === "unexpected") return "agency-not-involved";
  return state === "signed-off" ? "received" : "return-not-received";
}

/** What a return that was received says on one area. */
export function gradeDatum(view: AreaView): GradeDatum {
  return read(view.outcome, ofOutcome, view.applies);
}

/** What an overall or an agreed grade says: it is asked of every case. */
export function outcomeDatum(outcome: Reading<AreaOutcome>): GradeDatum {
  return read(outcome, ofOutcome, true);
}

/**
 * What a return that was received says on one standard. `null` where it was not asked: under an area outcome that is not a grade,
 * an unanswered standard says nothing, not even that it is not recorded.
 */
export function standardDatum(area: AreaView, { answer }: StandardView): StandardDatum | null {
  if (answer.state === "unset" && area.applies && !needsStandards(area)) return null;
  return read(answer, ofAnswer, area.applies);
}

function read<V extends string, D>(reading: Reading<V>, byValue: Record<V, D>, applies: boolean): D | NotGraded {
  if (reading.state === "conflict") return "in-conflict";
  // What was answered stays in, even where the instrument does not put it to this child.
  if (reading.state === "value") return byValue[reading.value];
  return applies ? "not-answered-yet" : "not-applicable-by-instrument";
}
