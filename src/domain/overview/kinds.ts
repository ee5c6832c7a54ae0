/**
 * The ways of having no grade or no answer. They are different values in every figure, file and export, and none is ever zero:
 * one "n/a" for all of them is how a table ends up with a base that nobody can explain.
 */
export const notGradedKinds = [
  "not-answered-yet",
  /** An auditor said that it does not apply to this child. */
  "not-applicable-by-auditor",
  /** The instrument does not put it to a child like this one. */
  "not-applicable-by-instrument",
  /** The case is not known to the agency, or nothing in the area is for it. */
  "agency-not-involved",
  "not-enough-on-file",
  "return-not-received",
  /** Two answers stand in one place. */
  "in-conflict",
] as const;
export type NotGraded = (typeof notGradedKinds)[number];

export const calculations = [
  /** How many of each grade. Base: what was graded. */
  "grades",
  /** Yes, partly and no to a standard. Base: the three together. */
  "standard-met",
  /** Standards that the file says nothing about. Base: all that were looked for, found or not. */
  "not-recorded",
  /** How much of a return is done. Base: what it asks. */
  "completeness",
  /** Returns in, of returns owed. */
  "returns",
  /** Two readers of one thing. Base: both graded it. */
  "agreement-pairs",
] as const;
export type Calculation = (typeof calculations)[number];

/** `beside-base`: not counted, and printed next to the base by its own name. `out`: the figure was never about it. */
export type PlaceInFigure = "in-base" | "beside-base" | "out";

const places: Record<Calculation, Record<NotGraded, PlaceInFigure>> = {
  grades: {
    "not-answered-yet": "beside-base",
    "not-applicable-by-auditor": "beside-base",
    "not-applicable-by-instrument": "beside-base",
    "agency-not-involved": "beside-base",
    "not-enough-on-file": "beside-base",
    "return-not-received": "beside-base",
    "in-conflict": "beside-base",
  },
  "standard-met": {
    "not-answered-yet": "beside-base",
    "not-applicable-by-auditor": "beside-base",
    "not-applicable-by-instrument": "out",
    "agency-not-involved": "out",
    // Printed as "not recorded": it is not known to be unmet.
    "not-enough-on-file": "beside-base",
    "return-not-received": "beside-base",
    "in-conflict": "beside-base",
  },
  "not-recorded": {
    "not-answered-yet": "beside-base",
    "not-applicable-by-auditor": "beside-base",
    "not-applicable-by-instrument": "out",
    "agency-not-involved": "out",
    "not-enough-on-file": "in-base",
    "return-not-received": "beside-base",
    "in-conflict": "beside-base",
  },
  completeness: {
    "not-answered-yet": "in-base",
    "not-applicable-by-auditor": "in-base",
    "not-applicable-by-instrument": "out",
    "agency-not-involved": "out",
    "not-enough-on-file": "in-base",
    // There is no return to be complete; the figure of returns says so.
    "return-not-received": "out",
    // Asked, and not done until it is settled.
    "in-conflict": "in-base",
  },
  returns: {
    // A return is owed, and in, whatever is in it.
    "not-answered-yet": "in-base",
    "not-applicable-by-auditor": "in-base",
    "not-applicable-by-instrument": "in-base",
    "agency-not-involved": "out",
    "not-enough-on-file": "in-base",
    "return-not-received": "in-base",
    "in-conflict": "in-base",
  },
  "agreement-pairs": {
    "not-answered-yet": "beside-base",
    // One reader graded it and the other says it does not apply: worth a talk, and no distance between two grades.
    "not-applicable-by-auditor": "beside-base",
    "not-applicable-by-instrument": "out",
    "agency-not-involved": "out",
    "not-enough-on-file": "beside-base",
    "return-not-received": "out",
    "in-conflict": "beside-base",
  },
};

/** What one kind of not graded does to one calculation: the whole rule of denominators in one place. */
export function placeInFigure(kind: NotGraded, calculation: Calculation): PlaceInFigure {
  return places[calculation][kind];
}

export function isNotGraded(value: string): value is NotGraded {
  return (notGradedKinds as readonly string[]).includes(value);
}
