import { type AreaReason, suggestAreaGrade } from "../grading/suggest-area-grade.ts";
import { type OverallReason, suggestOverallGrade } from "../grading/suggest-overall-grade.ts";
import type { Suggestion } from "../grading/suggestion.ts";
import type { Reading } from "../log/heads.ts";
import { isAsked, isGrade } from "./area-status.ts";
import type { AreaView, ReturnView } from "./read-return.ts";

/** What the rules say about one area of a return. What is in conflict says nothing. */
export function areaSuggestion(view: ReturnView, { area, standards }: AreaView): Suggestion<AreaReason> | null {
  const byId = new Map(standards.map((entry) => [entry.standard.id, entry]));
  return suggestAreaGrade({
    area,
    answerOf: (id) => standing(byId.get(id)?.answer),
    harmOf: (id) => standing(byId.get(id)?.harm),
    planGrades: view.areas.flatMap((other) => {
      const grade = standing(other.outcome);
      return other.area.role === "plan" && grade !== undefined && isGrade(grade)
        ? [{ areaId: other.area.id, grade }]
        : [];
    }),
  });
}

/** What the rules say about the overall grade of a return. */
export function overallSuggestion(view: ReturnView): Suggestion<OverallReason> | null {
  return suggestOverallGrade(
    view.areas.filter(isAsked).map(({ area, outcome }) => ({ area, outcome: standing(outcome) ?? null })),
  );
}

function standing<V>(reading: Reading<V> | undefined): V | undefined {
  return reading?.state === "value" ? reading.value : undefined;
}
