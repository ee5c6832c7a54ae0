import { describe, expect, it } from "vitest";
import { caseCells, returnCells } from "#src/domain/audit/cells.ts";
import { returnProgress } from "#src/domain/audit/return-progress.ts";
import { change } from "#src/domain/log/change.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress, areaChanges, viewOn } from "#tests/support/builders/a-return.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";

const address = aReturnAddress("case-a", "police");
const cells = returnCells(address);

describe("the progress of a return", () => {
  it("counts nothing for a return nobody has opened", () => {
    const progress = returnProgress(viewOn(aLaptop("police")));
    expect(progress).toMatchObject({ areasComplete: 0, areasAsked: 4, standardsAnswered: 0, standardsAsked: 8 });
    expect(progress.areas.map(({ status }) => status)).toEqual([
      "not-started",
      "not-started",
      "not-started",
      "not-started",
    ]);
  });

  it("tells looked at, left for later and complete apart, and completes nothing from full fields", () => {
    const laptop = aLaptop("police");
    laptop.save(...areaChanges(address, "recognition"));
    laptop.save(change(cells.area("recognition").progress, null));
    laptop.save(change(cells.area("risk").progress, "later"));
    laptop.save(...areaChanges(address, "plan"));
    const progress = returnProgress(viewOn(laptop));
    expect(
      progress.areas.map(({ areaId, status, answered, standards }) => [areaId, status, answered, standards]),
    ).toEqual([
      ["recognition", "looked-at", 2, 2],
      ["risk", "later", 0, 2],
      ["plan", "complete", 2, 2],
      ["outcomes", "not-started", 0, 2],
    ]);
    expect(progress).toMatchObject({ areasComplete: 1, areasAsked: 4, standardsAnswered: 4, standardsAsked: 8 });
  });

  it("calls an area looked at when its only answer was taken back", () => {
    const laptop = aLaptop("police");
    laptop.save(change(cells.standard("plan-2").answer, "no"));
    laptop.save(change(cells.standard("plan-2").answer, null));
    expect(returnProgress(viewOn(laptop)).areas[2]).toMatchObject({ status: "looked-at", answered: 0, standards: 2 });
  });

  it("does not ask a standard that is narrowed to other agencies", () => {
    const instrument = anInstrument({
      areas: [
        anArea("plan", 1, {
          standards: [aStandard("plan-1"), aStandard("plan-2", { answeredBy: ["social-care"] })],
        }),
        anArea("housing", 2, { answeredBy: ["social-care"] }),
      ],
    });
    const progress = returnProgress(viewOn(aLaptop("police"), address, instrument));
    expect(progress).toMatchObject({ areasAsked: 1, standardsAsked: 1 });
  });

  it("asks no standards under an outcome that is not a grade, and keeps those already answered", () => {
    const laptop = aLaptop("police");
    laptop.save(
      change(cells.standard("plan-1").answer, "yes"),
      change(cells.area("plan").outcome, "not-enough-on-file"),
      change(cells.area("risk").outcome, "not-involved"),
    );
    expect(returnProgress(viewOn(laptop))).toMatchObject({ standardsAnswered: 1, standardsAsked: 5 });
  });

  it("leaves an area that does not apply to the child out of the totals, until something is said in it", () => {
    const instrument = anInstrument({
      areas: [anArea("plan", 1), anArea("birth", 2, { appliesWhen: { profile: "age-band", in: ["unborn"] } })],
    });
    const laptop = aLaptop("police");
    laptop.save(change(caseCells(address.caseId).band("age-band"), "under-5"));
    expect(returnProgress(viewOn(laptop, address, instrument))).toMatchObject({ areasAsked: 1, standardsAsked: 2 });
    laptop.save(change(cells.standard("birth-1").answer, "yes"));
    expect(returnProgress(viewOn(laptop, address, instrument))).toMatchObject({ areasAsked: 2, standardsAsked: 4 });
  });

  it("counts an answer in conflict as a conflict and not as an answer", () => {
    const [first, second] = [aLaptop("first"), aLaptop("second")];
    first.save(change(cells.standard("plan-1").answer, "yes"));
    second.save(change(cells.standard("plan-1").answer, "no"));
    first.bringIn(second.events);
    const progress = returnProgress(viewOn(first));
    expect(progress.areas[2]).toMatchObject({ status: "looked-at", answered: 0, standards: 2, inConflict: 1 });
    expect(progress.inConflict).toBe(1);
  });
});
