import { departsFrom } from "../grading/suggestion.ts";
import type { Cell } from "../log/cell.ts";
import type { Reading } from "../log/heads.ts";
import { type AreaStatus, areaStatus, isAsked, isGrade, needsStandards } from "./area-status.ts";
import { areaSuggestion } from "./area-suggestion.ts";
import { overallSuggestion } from "./overall-suggestion.ts";
import type { AreaView, ReturnView } from "./read-return.ts";

/** Something not done yet. It is listed before sign-off and never holds anyone up. */
export type LeftItem =
  | { readonly type: "about-not-answered"; readonly question: "independent" | "worker-spoken" | "family-input" }
  | { readonly type: "voice-not-given"; readonly voiceId: string }
  | { readonly type: "area-not-complete"; readonly areaId: string; readonly status: Exclude<AreaStatus, "complete"> }
  | { readonly type: "standards-not-answered"; readonly areaId: string; readonly standardIds: readonly string[] }
  | { readonly type: "no-outcome"; readonly areaId: string }
  | { readonly type: "no-evidence"; readonly areaId: string }
  | { readonly type: "no-reason-for-departing"; readonly areaId: string }
  | { readonly type: "no-overall-grade" }
  | { readonly type: "no-reason-for-departing-overall" };

export interface WhatIsLeft {
  /** In the order of the screens. */
  readonly left: readonly LeftItem[];
  /** Cells that say two things at once: these alone stand in the way of signing off. */
  readonly conflicts: readonly Cell<unknown>[];
}

export function whatIsLeft(view: ReturnView): WhatIsLeft {
  return {
    left: [
      ...aboutLeft(view),
      ...view.areas.filter(isAsked).flatMap((area) => areaLeft(view, area)),
      ...voicesLeft(view),
      ...overallLeft(view),
    ],
    conflicts: view.conflicts,
  };
}

function aboutLeft({ about }: ReturnView): LeftItem[] {
  const questions = [
    ["independent", about.independent],
    ["worker-spoken", about.workerSpoken],
    ["family-input", about.familyInput],
  ] as const;
  return questions.flatMap(([question, reading]) =>
    reading.state === "unset" ? [{ type: "about-not-answered", question }] : [],
  );
}

function voicesLeft({ voices }: ReturnView): LeftItem[] {
  return voices.flatMap(({ voice, text }) => (isEmpty(text) ? [{ type: "voice-not-given", voiceId: voice.id }] : []));
}

function areaLeft(view: ReturnView, area: AreaView): LeftItem[] {
  const status = areaStatus(area);
  const unfinished: LeftItem[] =
    status === "complete" ? [] : [{ type: "area-not-complete", areaId: area.area.id, status }];
  return [...unfinished, ...standardsLeft(area), ...gradeLeft(view, area)];
}

// The tick for harm or unmanaged risk is never among what is left: unticked says that there was none.
function standardsLeft(view: AreaView): LeftItem[] {
  const standardIds = view.standards
    .filter(({ answer }) => answer.state === "unset")
    .map(({ standard }) => standard.id);
  if (!needsStandards(view) || standardIds.length === 0) return [];
  return [{ type: "standards-not-answered", areaId: view.area.id, standardIds }];
}

function gradeLeft(view: ReturnView, area: AreaView): LeftItem[] {
  const areaId = area.area.id;
  const { outcome } = area;
  if (outcome.state === "unset") return [{ type: "no-outcome", areaId }];
  if (outcome.state === "conflict" || !isGrade(outcome.value)) return [];
  const left: LeftItem[] = [];
  // A reason alone is no evidence: someone else must be able to find the place on file.
  if (area.standards.length > 0 && area.standards.every(({ evidence }) => isEmpty(evidence)))
    left.push({ type: "no-evidence", areaId });
  if (departsFrom(areaSuggestion(view, area), outcome.value) && isEmpty(area.reason))
    left.push({ type: "no-reason-for-departing", areaId });
  return left;
}

function overallLeft(view: ReturnView): LeftItem[] {
  const { grade, reason } = view.overall;
  if (grade.state === "unset") return [{ type: "no-overall-grade" }];
  if (grade.state === "conflict" || !isGrade(grade.value) || !isEmpty(reason)) return [];
  return departsFrom(overallSuggestion(view), grade.value) ? [{ type: "no-reason-for-departing-overall" }] : [];
}

/** Nothing, or only spaces. A conflict is not empty: it is told as a conflict. */
function isEmpty(text: Reading<string>): boolean {
  return text.state === "unset" || (text.state === "value" && text.value.trim() === "");
}
