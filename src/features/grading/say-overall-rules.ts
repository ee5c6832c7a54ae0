import type { Wording } from "../../domain/audit/values.ts";
import type { OverallReason } from "../../domain/grading/suggest-overall-grade.ts";
import type { Suggestion } from "../../domain/grading/suggestion.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { gradeLabel } from "../../domain/instrument/wording.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { type Said, sayCap, titleOf } from "./say-rules.ts";

export function sayOverallRules(
  suggestion: Suggestion<OverallReason> | null,
  instrument: Instrument,
  wording: Wording,
): Said {
  const lowest = gradeLabel("inadequate", instrument, wording);
  const good = gradeLabel("good", instrument, wording);
  if (suggestion === null) {
    return {
      sentence: "so far nothing caps the overall grade.",
      why: [
        `An area graded ${lowest}, half of the areas or more below ${good}, or outcomes short of the top would cap it.`,
        "The rules only limit: they do not choose among the grades that are left.",
      ],
    };
  }
  return {
    sentence: `${sayCap(suggestion, instrument, wording)}.`,
    why: suggestion.reasons.map(
      (reason) => `${sayOverallReason(reason, instrument, wording)}: ${sayCap(reason, instrument, wording)}.`,
    ),
  };
}

function sayOverallReason(reason: OverallReason, instrument: Instrument, wording: Wording): string {
  const below = gradeLabel("requires-improvement", instrument, wording);
  const top = gradeLabel("outstanding", instrument, wording);
  const lowest = gradeLabel("inadequate", instrument, wording);
  switch (reason.type) {
    case "protection-critical-area-inadequate":
      return `${titleOf(instrument, reason.areaId)} is graded ${lowest}, and the child's protection hangs on it`;
    case "area-inadequate":
      return `${titleOf(instrument, reason.areaId)} is graded ${lowest}`;
    case "half-require-improvement":
      return `${reason.areaIds.length} of ${reason.of} areas are graded ${below}`;
    case "area-below-good":
      return `${titleOf(instrument, reason.areaId)} is below ${gradeLabel("good", instrument, wording)}`;
    case "fewer-than-half-outstanding":
      return `${reason.outstanding} of ${reason.of} areas are graded ${top}, and half would be needed`;
    case "outcomes-not-outstanding":
      return `${titleOf(instrument, reason.areaId)} is not graded ${top}`;
    default:
      return assertNever(reason);
  }
}
