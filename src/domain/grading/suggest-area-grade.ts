import { type Grade, grades, type StandardAnswer } from "../audit/values.ts";
import type { Area } from "../instrument/schema.ts";
import { combine, rankOf, type Suggestion } from "./suggestion.ts";

export type AreaReason =
  | { readonly type: "critical-standard-not-met"; readonly standardId: string }
  | { readonly type: "harm-or-unmanaged-risk"; readonly standardId: string }
  /** The outcomes cannot be better than one grade above the plan: a child who did well despite the plan is no proof of it. */
  | { readonly type: "outcomes-above-plan"; readonly planAreaId: string; readonly planGrade: Grade };

export interface AreaFacts {
  readonly area: Area;
  /** `undefined`: nothing yet, or in conflict; it then says nothing for or against. */
  readonly answerOf: (standardId: string) => StandardAnswer | undefined;
  readonly harmOf: (standardId: string) => boolean | undefined;
  /** The grades given to the areas whose role is `plan`, by the same reader. Ungraded ones are left out. */
  readonly planGrades: readonly { readonly areaId: string; readonly grade: Grade }[];
}

/** What the rules say about an area's grade; `null` where nothing limits it. Rules 2 and 5 of the default rule pack. */
export function suggestAreaGrade(facts: AreaFacts): Suggestion<AreaReason> | null {
  return combine([...criticalStandards(facts), ...outcomesAgainstPlan(facts)]);
}

function criticalStandards({ area, answerOf, harmOf }: AreaFacts) {
  return area.standards
    .filter(({ id, critical }) => critical && answerOf(id) === "no")
    .map(({ id }) =>
      harmOf(id) === true
        ? { type: "harm-or-unmanaged-risk" as const, standardId: id, grade: "inadequate" as const, orWorse: false }
        : {
            type: "critical-standard-not-met" as const,
            standardId: id,
            grade: "requires-improvement" as const,
            orWorse: true,
          },
    );
}

function outcomesAgainstPlan({ area, planGrades }: AreaFacts) {
  if (area.role !== "outcomes") return [];
  return planGrades.flatMap(({ areaId, grade: planGrade }) => {
    const oneAbove = grades.find((grade) => rankOf(grade) === rankOf(planGrade) + 1);
    // One above good is the top, which limits nothing; above outstanding there is none.
    if (oneAbove === undefined || oneAbove === "outstanding") return [];
    return [{ type: "outcomes-above-plan" as const, planAreaId: areaId, planGrade, grade: oneAbove, orWorse: true }];
  });
}
