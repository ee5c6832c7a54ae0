import { describe, expect, it } from "vitest";
import { returnCells } from "#src/domain/audit/cells.ts";
import { whatIsLeft } from "#src/domain/audit/what-is-left.ts";
import { change } from "#src/domain/log/change.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress, fullReturnChanges, viewOn } from "#tests/support/builders/a-return.ts";
import { anArea, anInstrument } from "#tests/support/builders/an-instrument.ts";

const address = aReturnAddress("case-a", "police");
const cells = returnCells(address);

function aFullReturn() {
  const laptop = aLaptop("police");
  laptop.save(...fullReturnChanges(address));
  return laptop;
}

describe("what is left before a return is signed off", () => {
  it("is nothing when everything has been said", () => {
    expect(whatIsLeft(viewOn(aFullReturn()))).toEqual({ left: [], conflicts: [] });
  });

  it("is everything, in the order of the screens, when nothing has been said", () => {
    const instrument = anInstrument({ areas: [anArea("plan", 1)] });
    expect(whatIsLeft(viewOn(aLaptop("police"), address, instrument))).toEqual({
      left: [
        { type: "about-not-answered", question: "independent" },
        { type: "about-not-answered", question: "worker-spoken" },
        { type: "about-not-answered", question: "family-input" },
        { type: "area-not-complete", areaId: "plan", status: "not-started" },
        { type: "standards-not-answered", areaId: "plan", standardIds: ["plan-1", "plan-2"] },
        { type: "no-outcome", areaId: "plan" },
        { type: "voice-not-given", voiceId: "child" },
        { type: "no-overall-grade" },
      ],
      conflicts: [],
    });
  });

  it("names an area left for later", () => {
    const laptop = aFullReturn();
    laptop.save(change(cells.area("risk").progress, "later"));
    expect(whatIsLeft(viewOn(laptop)).left).toEqual([{ type: "area-not-complete", areaId: "risk", status: "later" }]);
  });

  it("names a grade without one evidence line, and takes neither a reason nor spaces for evidence", () => {
    const laptop = aFullReturn();
    laptop.save(
      change(cells.standard("risk-1").evidence, null),
      change(cells.standard("risk-2").evidence, "  \n"),
      change(cells.area("risk").reason, "Clear throughout"),
    );
    expect(whatIsLeft(viewOn(laptop)).left).toEqual([{ type: "no-evidence", areaId: "risk" }]);
  });

  it("asks for nothing more of an area that was said not to be gradable", () => {
    const laptop = aFullReturn();
    laptop.save(
      change(cells.area("risk").outcome, "not-enough-on-file"),
      change(cells.standard("risk-1").answer, null),
      change(cells.standard("risk-1").evidence, null),
      change(cells.standard("risk-2").evidence, null),
    );
    expect(whatIsLeft(viewOn(laptop)).left).toEqual([]);
  });

  it("asks for a reason where a critical standard is not met and the grade is better than that; a tick for harm left empty is an answer", () => {
    const laptop = aFullReturn();
    laptop.save(change(cells.standard("risk-1").answer, "no"));
    expect(whatIsLeft(viewOn(laptop)).left).toEqual([{ type: "no-reason-for-departing", areaId: "risk" }]);
    laptop.save(change(cells.area("risk").reason, "The discussion was held the next morning and the child was safe"));
    expect(whatIsLeft(viewOn(laptop)).left).toEqual([]);
  });

  it("asks for nothing more where a standard that is not critical is not met", () => {
    const laptop = aFullReturn();
    laptop.save(change(cells.standard("risk-2").answer, "no"));
    expect(whatIsLeft(viewOn(laptop)).left).toEqual([]);
  });

  it("asks for a reason when the overall grade is better than the areas allow", () => {
    const laptop = aFullReturn();
    laptop.save(change(cells.area("risk").outcome, "inadequate"));
    expect(whatIsLeft(viewOn(laptop)).left).toEqual([{ type: "no-reason-for-departing-overall" }]);
    laptop.save(change(cells.overallReason, "Put right within a day, and well ever since"));
    expect(whatIsLeft(viewOn(laptop)).left).toEqual([]);
  });

  it("lists conflicts apart, and does not call them missing", () => {
    const laptop = aFullReturn();
    const other = aLaptop("colleague");
    other.save(change(cells.area("plan").outcome, "inadequate"));
    laptop.bringIn(other.events);
    expect(whatIsLeft(viewOn(laptop))).toEqual({
      left: [],
      conflicts: [{ subject: "return/case-a/child-protection/police-1", item: "area/plan/outcome" }],
    });
  });
});
