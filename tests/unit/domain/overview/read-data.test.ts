import { describe, expect, it } from "vitest";
import { caseCells, returnCells } from "#src/domain/audit/cells.ts";
import type { AreaOutcome, StandardAnswer } from "#src/domain/audit/values.ts";
import { change } from "#src/domain/log/change.ts";
import { gradeDatum, returnDatum, standardDatum } from "#src/domain/overview/read-data.ts";
import { aLaptop, type Laptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress, viewOn } from "#tests/support/builders/a-return.ts";
import { anArea, anInstrument } from "#tests/support/builders/an-instrument.ts";

const address = aReturnAddress("case-a", "police");
const cells = returnCells(address);
const instrument = anInstrument({
  areas: [anArea("plan", 1), anArea("birth", 2, { appliesWhen: { profile: "age-band", in: ["unborn"] } })],
});

function dataOf(laptop: Laptop, place: "plan" | "birth") {
  const area = viewOn(laptop, address, instrument).areas[place === "plan" ? 0 : 1];
  const standard = area?.standards[0];
  if (area === undefined || standard === undefined) throw new Error("The instrument has two areas.");
  return { grade: gradeDatum(area), standard: standardDatum(area, standard) };
}

/** A child of whom the area `birth` is not asked. */
function aLaptopOnAToddler() {
  const laptop = aLaptop("police");
  laptop.save(change(caseCells(address.caseId).band("age-band"), "under-5"));
  return laptop;
}

describe("what a return says, as data for a figure", () => {
  it("is not answered yet where nothing is said, and not applicable by the instrument where nothing was asked", () => {
    expect(dataOf(aLaptopOnAToddler(), "plan")).toEqual({ grade: "not-answered-yet", standard: "not-answered-yet" });
    expect(dataOf(aLaptopOnAToddler(), "birth")).toEqual({
      grade: "not-applicable-by-instrument",
      standard: "not-applicable-by-instrument",
    });
  });

  it("keeps what was answered although the instrument did not ask it of this child", () => {
    const laptop = aLaptopOnAToddler();
    laptop.save(change(cells.area("birth").outcome, "good"), change(cells.standard("birth-1").answer, "yes"));
    expect(dataOf(laptop, "birth")).toEqual({ grade: "good", standard: "yes" });
  });

  it.each([
    ["outstanding", "outstanding"],
    ["good", "good"],
    ["requires-improvement", "requires-improvement"],
    ["inadequate", "inadequate"],
    ["not-applicable", "not-applicable-by-auditor"],
    ["not-enough-on-file", "not-enough-on-file"],
    ["not-involved", "agency-not-involved"],
  ] as const satisfies readonly (readonly [AreaOutcome, string])[])(
    "reads the outcome %s as %s",
    (outcome, expected) => {
      const laptop = aLaptop("police");
      laptop.save(change(cells.area("plan").outcome, outcome));
      expect(dataOf(laptop, "plan").grade).toBe(expected);
    },
  );

  it.each([
    ["yes", "yes"],
    ["partly", "partly"],
    ["no", "no"],
    ["not-on-file", "not-enough-on-file"],
    ["not-applicable", "not-applicable-by-auditor"],
  ] as const satisfies readonly (readonly [StandardAnswer, string])[])(
    "reads the answer %s as %s",
    (answer, expected) => {
      const laptop = aLaptop("police");
      laptop.save(change(cells.standard("plan-1").answer, answer));
      expect(dataOf(laptop, "plan").standard).toBe(expected);
    },
  );

  it("takes an unanswered standard under an area that was not graded for not asked, and an answered one for what it says", () => {
    const laptop = aLaptop("police");
    laptop.save(change(cells.area("plan").outcome, "not-enough-on-file"));
    expect(dataOf(laptop, "plan").standard).toBeNull();
    laptop.save(change(cells.standard("plan-1").answer, "no"));
    expect(dataOf(laptop, "plan").standard).toBe("no");
  });

  it("is in conflict where two answers stand, and neither of them counts", () => {
    const [first, second] = [aLaptop("first"), aLaptop("second")];
    first.save(change(cells.area("plan").outcome, "good"), change(cells.standard("plan-1").answer, "yes"));
    second.save(change(cells.area("plan").outcome, "inadequate"), change(cells.standard("plan-1").answer, "no"));
    first.bringIn(second.events);
    expect(dataOf(first, "plan")).toEqual({ grade: "in-conflict", standard: "in-conflict" });
  });

  it.each([
    ["signed-off", "received"],
    ["begun", "return-not-received"],
    ["not-begun", "return-not-received"],
    ["not-involved", "agency-not-involved"],
    ["unexpected", "agency-not-involved"],
  ] as const)("takes a return that is %s for %s", (state, expected) => {
    expect(returnDatum({ state })).toBe(expected);
  });
});
