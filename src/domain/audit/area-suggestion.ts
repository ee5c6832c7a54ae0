import { type AreaReason, suggestAreaGrade } from "../grading/suggest-area-grade.ts";
import type { Suggestion } from "../grading/suggestion.ts";
import type { Reading } from "../log/heads.ts";
import { isGrade } from "./area-status.ts";
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

function standing<V>(reading: Reading<V> | undefined): V | undefined {
  return reading?.state === "value" ? reading.value : undefined;
}
