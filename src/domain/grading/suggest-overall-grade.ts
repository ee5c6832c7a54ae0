import type { AreaOutcome, Grade } from "../audit/values.ts";
import type { Area } from "../instrument/schema.ts";
import { type Cap, combine, type Suggestion } from "./suggestion.ts";

export type OverallReason =
  | { readonly type: "protection-critical-area-inadequate"; readonly areaId: string }
  | { readonly type: "area-inadequate"; readonly areaId: string }
  /** `graded` counts the areas with a grade and those still open, so that no later answer can undo the reason. */
  | { readonly type: "half-require-improvement"; readonly areaIds: readonly string[]; readonly of: number }
  | { readonly type: "area-below-good"; readonly areaId: string }
  | { readonly type: "fewer-than-half-outstanding"; readonly outstanding: number; readonly of: number }
  | { readonly type: "outcomes-not-outstanding"; readonly areaId: string };

/** `null`: not graded yet, or in conflict. */
export interface GradedArea {
  readonly area: Area;
  readonly outcome: AreaOutcome | null;
}

type Reasons = (OverallReason & Cap)[];

/**
 * What the rules say about the overall grade of one reader; `null` where nothing limits it. Rule 3 of the default rule pack.
 * `areas` are all that apply. A reason is given only when it holds however the open areas turn out: a suggestion that
 * changes its mind with every area filled in would be noise.
 */
export function suggestOverallGrade(areas: readonly GradedArea[]): Suggestion<OverallReason> | null {
  const graded = areas.filter(({ outcome }) => isGraded(outcome));
  if (graded.length === 0) return null;
  const open = areas.filter(({ outcome }) => outcome === null).length;
  return combine<OverallReason>([
    ...inadequateAreas(graded),
    ...mostlyRequiringImprovement(graded, open),
    ...shortOfOutstanding(areas, graded, open),
  ]);
}

function inadequateAreas(graded: readonly GradedArea[]): Reasons {
  return withGrade(graded, "inadequate").map(({ id, protectionCritical }) =>
    protectionCritical
      ? { type: "protection-critical-area-inadequate", areaId: id, grade: "inadequate", orWorse: false }
      : { type: "area-inadequate", areaId: id, grade: "requires-improvement", orWorse: true },
  );
}

function mostlyRequiringImprovement(graded: readonly GradedArea[], open: number): Reasons {
  const areaIds = withGrade(graded, "requires-improvement").map(({ id }) => id);
  const of = graded.length + open;
  if (areaIds.length * 2 < of) return [];
  return [{ type: "half-require-improvement", areaIds, of, grade: "requires-improvement", orWorse: false }];
}

/** Outstanding needs no grade below good, and half or more outstanding, the outcomes among them. */
function shortOfOutstanding(areas: readonly GradedArea[], graded: readonly GradedArea[], open: number): Reasons {
  const good: Cap = { grade: "good", orWorse: true };
  const reasons: Reasons = withGrade(graded, "requires-improvement").map(({ id }) => ({
    type: "area-below-good",
    areaId: id,
    ...good,
  }));
  const outstanding = withGrade(graded, "outstanding").length;
  const of = graded.length + open;
  if ((outstanding + open) * 2 < of) reasons.push({ type: "fewer-than-half-outstanding", outstanding, of, ...good });
  for (const { area, outcome } of areas) {
    if (area.role !== "outcomes" || outcome === null || outcome === "outstanding") continue;
    reasons.push({ type: "outcomes-not-outstanding", areaId: area.id, ...good });
  }
  return reasons;
}

function withGrade(areas: readonly GradedArea[], grade: Grade): Area[] {
  return areas.filter(({ outcome }) => outcome === grade).map(({ area }) => area);
}

function isGraded(outcome: AreaOutcome | null): outcome is Grade {
  return (
    outcome === "outstanding" || outcome === "good" || outcome === "requires-improvement" || outcome === "inadequate"
  );
}
