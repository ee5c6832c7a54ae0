import type { Reading } from "../log/heads.ts";
import type { AreaView } from "./read-return.ts";
import { type Grade, grades } from "./values.ts";

/** `looked-at`: something was said, and the auditor has said neither "complete" nor "later". Full fields alone complete nothing. */
export type AreaStatus = "not-started" | "looked-at" | "later" | "complete";

export function areaStatus(view: AreaView): AreaStatus {
  if (view.progress.state === "value") return view.progress.value;
  return isTouched(view) ? "looked-at" : "not-started";
}

/** Whether anything was ever said in the area, even if it has been cleared since. */
function isTouched(view: AreaView): boolean {
  return readingsOf(view).some(({ heads }) => heads.length > 0);
}

export function conflictsInArea(view: AreaView): number {
  return readingsOf(view).filter(({ state }) => state === "conflict").length;
}

/** Whether the area is asked for: it applies to this child, or was looked at although it does not. */
export function isAsked(view: AreaView): boolean {
  return view.applies || isTouched(view);
}

/** Whether the area's standards are asked for: an outcome that is not a grade needs none. */
export function needsStandards({ outcome }: AreaView): boolean {
  return outcome.state !== "value" || isGrade(outcome.value);
}

export function isGrade(outcome: string): outcome is Grade {
  return (grades as readonly string[]).includes(outcome);
}

function readingsOf(view: AreaView): Reading<unknown>[] {
  const { outcome, reason, goodPractice, forDevelopment, flag, progress, standards } = view;
  return [
    ...[outcome, reason, goodPractice, forDevelopment, flag, progress],
    ...standards.flatMap(({ answer, evidence, sources, harm }) => [answer, evidence, sources, harm]),
  ];
}
