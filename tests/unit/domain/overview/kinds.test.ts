import { describe, expect, it } from "vitest";
import { calculations, notGradedKinds, type PlaceInFigure, placeInFigure } from "#src/domain/overview/kinds.ts";

// Read it as the rule: a kind to a row, a calculation to a column.
const table = `
kind                          grades  standard-met  not-recorded  completeness  returns  agreement-pairs
not-answered-yet              beside  beside        beside        base          base     beside
not-applicable-by-auditor     beside  beside        beside        base          base     beside
not-applicable-by-instrument  beside  out           out           out           base     out
agency-not-involved           beside  out           out           out           out      out
not-enough-on-file            beside  beside        base          base          base     beside
return-not-received           beside  beside        beside        out           base     out
in-conflict                   beside  beside        beside        base          base     beside
`;

const short: Record<PlaceInFigure, string> = { "in-base": "base", "beside-base": "beside", out: "out" };

describe("what each kind of not graded does to each figure", () => {
  it("is this table and no other", () => {
    const found = [
      ["kind", ...calculations],
      ...notGradedKinds.map((kind) => [
        kind,
        ...calculations.map((calculation) => short[placeInFigure(kind, calculation)]),
      ]),
    ];
    const written = table.trim().split("\n");
    expect(found).toEqual(written.map((row) => row.split(/ +/)));
  });

  it("puts no kind into the base of a grade figure or of standards met, where it would read as a grade of nought", () => {
    for (const kind of notGradedKinds) {
      expect(placeInFigure(kind, "grades")).not.toBe("in-base");
      expect(placeInFigure(kind, "standard-met")).not.toBe("in-base");
    }
  });
});
