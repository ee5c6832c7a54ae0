import type { AreaView } from "../../domain/audit/read-return.ts";
import type { Wording } from "../../domain/audit/values.ts";
import type { AreaReason } from "../../domain/grading/suggest-area-grade.ts";
import type { Cap, Suggestion } from "../../domain/grading/suggestion.ts";
import type { Area, Instrument } from "../../domain/instrument/schema.ts";
import { gradeLabel } from "../../domain/instrument/wording.ts";
import { assertNever } from "../../kernel/assert-never.ts";

export interface Said {
  readonly sentence: string;
  readonly why: readonly string[];
}

export function sayAreaRules(
  suggestion: Suggestion<AreaReason> | null,
  view: AreaView,
  instrument: Instrument,
  wording: Wording,
): Said {
  if (suggestion === null) {
    return {
      sentence: `${sayNotMet(view)}${sayNoCap(view)}, so nothing caps the grade.`,
      why: [
        "A critical standard answered no would cap the grade; with harm or unmanaged risk the rules would say the lowest.",
        "The rules only limit: they do not choose among the grades that are left.",
      ],
    };
  }
  return {
    sentence: `${sayCap(suggestion, instrument, wording)}.`,
    why: suggestion.reasons.map(
      (reason) => `${sayAreaReason(reason, view.area, instrument, wording)}: ${sayCap(reason, instrument, wording)}.`,
    ),
  };
}

/** "Inadequate", or "no better than Requires improvement to be good". */
export function sayCap({ grade, orWorse }: Cap, instrument: Instrument, wording: Wording): string {
  const label = gradeLabel(grade, instrument, wording);
  return orWorse ? `no better than ${label}` : label;
}

/** What is not answered yet is not met yet either: silence about it would read as praise. */
function sayNoCap({ standards }: AreaView): string {
  const critical = standards.filter(({ standard }) => standard.critical);
  if (critical.length === 0) return "this area has no critical standard";
  const open = critical.filter(({ answer }) => answer.state !== "value");
  if (open.length > 0 && open.length === critical.length) return "no critical standard is answered yet";
  return open.length > 0 ? "no critical standard is answered no so far" : "no critical standard is unmet";
}

/** "8.2 is partly met, 8.5 is not met, ". */
function sayNotMet({ area, standards }: AreaView): string {
  return standards
    .flatMap(({ standard, answer }) => {
      if (answer.state !== "value") return [];
      if (answer.value === "partly") return [`${numberOf(area, standard.id)} is partly met, `];
      return answer.value === "no" ? [`${numberOf(area, standard.id)} is not met, `] : [];
    })
    .join("");
}

function sayAreaReason(reason: AreaReason, area: Area, instrument: Instrument, wording: Wording): string {
  switch (reason.type) {
    case "critical-standard-not-met":
      return `${numberOf(area, reason.standardId)} is critical and is answered no`;
    case "harm-or-unmanaged-risk":
      return `${numberOf(area, reason.standardId)} is critical, is answered no, and harm or unmanaged risk is ticked`;
    case "outcomes-above-plan":
      return `${titleOf(instrument, reason.planAreaId)} is graded ${gradeLabel(reason.planGrade, instrument, wording)}, and outcomes stand at most one grade above it`;
    default:
      return assertNever(reason);
  }
}

function numberOf(area: Area, standardId: string): string {
  return `${area.number}.${area.standards.findIndex(({ id }) => id === standardId) + 1}`;
}

export function titleOf(instrument: Instrument, areaId: string): string {
  const area = instrument.areas.find(({ id }) => id === areaId);
  return area === undefined ? areaId : `${area.number} ${area.title}`;
}
