import { type Grade, grades } from "../audit/values.ts";
import { type Calculation, isNotGraded, type NotGraded, notGradedKinds, placeInFigure } from "./kinds.ts";

/** What one return says on one area. */
export type GradeDatum = Grade | NotGraded;
/** What one return says on one standard. "Not on file" is `not-enough-on-file`, "not applicable" is the auditor's. */
export type StandardDatum = "yes" | "partly" | "no" | NotGraded;
/** What one agency owes on one case. */
export type ReturnDatum = "received" | NotGraded;

/** How many of each kind stand beside a base, in the fixed order of the kinds; those with none are left out. */
export type Beside = Partial<Record<NotGraded, number>>;

export interface GradesFigure {
  readonly base: number;
  readonly counts: Readonly<Record<Grade, number>>;
  readonly beside: Beside;
}

export function gradesFigure(data: readonly GradeDatum[]): GradesFigure {
  const { inBase, beside } = split("grades", data);
  const counts = Object.fromEntries(grades.map((grade) => [grade, count(inBase, grade)])) as Record<Grade, number>;
  return { base: inBase.length, counts, beside };
}

export interface StandardMetFigure {
  readonly base: number;
  /** Met: yes. Partly is shown apart and is never half of anything. */
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly beside: Beside;
}

export function standardMetFigure(data: readonly StandardDatum[]): StandardMetFigure {
  const { inBase, beside } = split("standard-met", data);
  return {
    base: inBase.length,
    yes: count(inBase, "yes"),
    partly: count(inBase, "partly"),
    no: count(inBase, "no"),
    beside,
  };
}

export interface NotRecordedFigure {
  readonly base: number;
  readonly notRecorded: number;
  readonly beside: Beside;
}

export function notRecordedFigure(data: readonly StandardDatum[]): NotRecordedFigure {
  const { inBase, beside } = split("not-recorded", data);
  return { base: inBase.length, notRecorded: count(inBase, "not-enough-on-file"), beside };
}

export interface CompletenessFigure {
  readonly base: number;
  readonly done: number;
  readonly inConflict: number;
}

export function completenessFigure(data: readonly StandardDatum[]): CompletenessFigure {
  const { inBase } = split("completeness", data);
  const inConflict = count(inBase, "in-conflict");
  return { base: inBase.length, done: inBase.length - inConflict - count(inBase, "not-answered-yet"), inConflict };
}

export interface ReturnsFigure {
  /** Returns owed. */
  readonly base: number;
  readonly received: number;
}

export function returnsFigure(data: readonly ReturnDatum[]): ReturnsFigure {
  const { inBase } = split("returns", data);
  return { base: inBase.length, received: inBase.length - count(inBase, "return-not-received") };
}

export interface PairsFigure {
  readonly base: number;
  /** Both gave one grade. */
  readonly same: number;
  readonly pairs: readonly (readonly [Grade, Grade])[];
  /** By the kind that kept the pair out; where both readers have one, by the first in the order of the kinds. */
  readonly beside: Beside;
}

export function agreementPairsFigure(data: readonly (readonly [GradeDatum, GradeDatum])[]): PairsFigure {
  const pairs: (readonly [Grade, Grade])[] = [];
  const obstacles: NotGraded[] = [];
  for (const [first, second] of data) {
    if (!isNotGraded(first) && !isNotGraded(second)) {
      pairs.push([first, second]);
      continue;
    }
    const kinds = notGradedKinds.filter((kind) => kind === first || kind === second);
    const decisive = kinds.find((kind) => placeInFigure(kind, "agreement-pairs") === "out") ?? kinds[0];
    if (decisive !== undefined) obstacles.push(decisive);
  }
  const { beside } = split("agreement-pairs", obstacles);
  return { base: pairs.length, same: pairs.filter(([first, second]) => first === second).length, pairs, beside };
}

/** The one place where a base is made: what is in it, and what stands beside it. */
function split<D extends string>(calculation: Calculation, data: readonly (D | NotGraded)[]) {
  const inBase = data.filter((datum) => !isNotGraded(datum) || placeInFigure(datum, calculation) === "in-base");
  const beside: Beside = {};
  for (const kind of notGradedKinds) {
    const found = count(data, kind);
    if (found > 0 && placeInFigure(kind, calculation) === "beside-base") beside[kind] = found;
  }
  return { inBase, beside };
}

function count(data: readonly string[], wanted: string): number {
  return data.filter((datum) => datum === wanted).length;
}
