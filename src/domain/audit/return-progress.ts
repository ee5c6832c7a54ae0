import { type AreaStatus, areaStatus, conflictsInArea, isAsked, needsStandards } from "./area-status.ts";
import type { AreaView, ReturnView } from "./read-return.ts";

export interface AreaProgressView {
  readonly areaId: string;
  readonly number: number;
  readonly status: AreaStatus;
  /** `false`: not applicable by the instrument and never looked at; out of every total. */
  readonly asked: boolean;
  readonly answered: number;
  /** Standards put to this agency. Under an outcome that is not a grade, only those answered all the same. */
  readonly standards: number;
  /** Cells that say two things at once. */
  readonly inConflict: number;
}

/** "7 of 12 areas, 41 of 58 standards." */
export interface ReturnProgress {
  readonly areas: readonly AreaProgressView[];
  readonly areasComplete: number;
  readonly areasAsked: number;
  readonly standardsAnswered: number;
  readonly standardsAsked: number;
  /** In the whole return, the pages beside the areas included. */
  readonly inConflict: number;
}

export function returnProgress(view: ReturnView): ReturnProgress {
  const areas = view.areas.map(areaProgress);
  const asked = areas.filter((area) => area.asked);
  return {
    areas,
    areasComplete: asked.filter(({ status }) => status === "complete").length,
    areasAsked: asked.length,
    standardsAnswered: asked.reduce((sum, { answered }) => sum + answered, 0),
    standardsAsked: asked.reduce((sum, { standards }) => sum + standards, 0),
    inConflict: view.conflicts.length,
  };
}

function areaProgress(view: AreaView): AreaProgressView {
  const { area, standards } = view;
  // A conflict is not an answer: two were given, and none stands.
  const answered = standards.filter(({ answer }) => answer.state === "value").length;
  return {
    areaId: area.id,
    number: area.number,
    status: areaStatus(view),
    asked: isAsked(view),
    answered,
    standards: needsStandards(view) ? standards.length : answered,
    inConflict: conflictsInArea(view),
  };
}
