import { describe, expect, it } from "vitest";
import {
  agreementPairsFigure,
  completenessFigure,
  gradesFigure,
  notRecordedFigure,
  returnsFigure,
  standardMetFigure,
} from "#src/domain/overview/figures.ts";
import { type Calculation, calculations, notGradedKinds, placeInFigure } from "#src/domain/overview/kinds.ts";

const oneOfEach = [...notGradedKinds];

describe("the figures", () => {
  it("of grades rest on what was graded, with every kind of not graded beside", () => {
    expect(gradesFigure(["good", "good", "inadequate", ...oneOfEach, "return-not-received"])).toEqual({
      base: 3,
      counts: { outstanding: 0, good: 2, "requires-improvement": 0, inadequate: 1 },
      beside: {
        "not-answered-yet": 1,
        "not-applicable-by-auditor": 1,
        "not-applicable-by-instrument": 1,
        "agency-not-involved": 1,
        "not-enough-on-file": 1,
        "return-not-received": 2,
        "in-conflict": 1,
      },
    });
  });

  it("of a standard met rest on yes, partly and no, with partly apart", () => {
    expect(standardMetFigure(["yes", "yes", "partly", "no", ...oneOfEach])).toEqual({
      base: 4,
      yes: 2,
      partly: 1,
      no: 1,
      beside: {
        "not-answered-yet": 1,
        "not-applicable-by-auditor": 1,
        "not-enough-on-file": 1,
        "return-not-received": 1,
        "in-conflict": 1,
      },
    });
  });

  it("of what is not recorded rest on all that was looked for", () => {
    expect(notRecordedFigure(["yes", "partly", "no", "not-enough-on-file", ...oneOfEach])).toEqual({
      base: 5,
      notRecorded: 2,
      beside: {
        "not-answered-yet": 1,
        "not-applicable-by-auditor": 1,
        "return-not-received": 1,
        "in-conflict": 1,
      },
    });
  });

  it("of completeness rest on what was asked; not on file is an answer, a conflict is not", () => {
    expect(completenessFigure(["yes", "no", ...oneOfEach])).toEqual({ base: 6, done: 4, inConflict: 1 });
  });

  it("of returns rest on what was owed", () => {
    expect(returnsFigure(["received", "received", "return-not-received", "agency-not-involved"])).toEqual({
      base: 3,
      received: 2,
    });
  });

  it("of agreement rest on what both readers graded", () => {
    expect(
      agreementPairsFigure([
        ["good", "good"],
        ["good", "inadequate"],
        ["good", "not-applicable-by-auditor"],
        ["in-conflict", "not-answered-yet"],
        ["not-enough-on-file", "return-not-received"],
        ["agency-not-involved", "good"],
      ]),
    ).toEqual({
      base: 2,
      same: 1,
      pairs: [
        ["good", "good"],
        ["good", "inadequate"],
      ],
      beside: { "not-answered-yet": 1, "not-applicable-by-auditor": 1 },
    });
  });

  it("print nothing beside a base where there is nothing", () => {
    expect(gradesFigure(["good"]).beside).toEqual({});
    expect(gradesFigure([])).toMatchObject({ base: 0, beside: {} });
  });
});

const baseAndBeside: Record<Calculation, (kind: (typeof notGradedKinds)[number]) => [number, number]> = {
  grades: (kind) => sizes(gradesFigure([kind])),
  "standard-met": (kind) => sizes(standardMetFigure([kind])),
  "not-recorded": (kind) => sizes(notRecordedFigure([kind])),
  completeness: (kind) => [completenessFigure([kind]).base, 0],
  returns: (kind) => [returnsFigure([kind]).base, 0],
  "agreement-pairs": (kind) => sizes(agreementPairsFigure([[kind, "good"]])),
};

function sizes({ base, beside }: { base: number; beside: object }): [number, number] {
  return [base, Object.keys(beside).length];
}

describe.each(calculations)("the figure of %s", (calculation) => {
  it.each(notGradedKinds)("does with one that is %s what the table says", (kind) => {
    const expected = { "in-base": [1, 0], "beside-base": [0, 1], out: [0, 0] }[placeInFigure(kind, calculation)];
    expect(baseAndBeside[calculation](kind)).toEqual(expected);
  });
});
