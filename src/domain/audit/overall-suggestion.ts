import { type OverallReason, suggestOverallGrade } from "../grading/suggest-overall-grade.ts";
import type { Suggestion } from "../grading/suggestion.ts";
import { isAsked } from "./area-status.ts";
import type { ReturnView } from "./read-return.ts";

/** What the rules say about the overall grade of a return. What is in conflict counts as not graded yet. */
export function overallSuggestion(view: ReturnView): Suggestion<OverallReason> | null {
  return suggestOverallGrade(
    view.areas
      .filter(isAsked)
      .map(({ area, outcome }) => ({ area, outcome: outcome.state === "value" ? outcome.value : null })),
  );
}
