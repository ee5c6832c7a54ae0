import { describe, expect, it } from "vitest";
import { caseCells } from "#src/domain/audit/cells.ts";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { aLaptop, type Laptop } from "#tests/support/builders/a-laptop.ts";

function addCase(laptop: Laptop, id: string, reference: string) {
  const cells = caseCells(id as CaseId);
  laptop.save(change(cells.presence, { state: "in" }), change(cells.reference, reference));
}

describe("the list of cases", () => {
  it("is in the order a person would put the references, with CP-4 before CP-10", () => {
    const laptop = aLaptop("lead");
    addCase(laptop, "a", "CP-10");
    addCase(laptop, "b", "CP-4");
    laptop.save(change(caseCells("c" as CaseId).presence, { state: "in" }));
    addCase(laptop, "d", "cp-5");
    expect(listCases(laptop.log).map(({ reference }) => reference)).toEqual(["CP-4", "cp-5", "CP-10", null]);
  });

  it("marks two cases with one reference, whatever its capitals and spaces, and leaves both in", () => {
    const laptop = aLaptop("lead");
    addCase(laptop, "a", "CP-4");
    addCase(laptop, "b", "cp - 4");
    addCase(laptop, "c", "CP-5");
    expect(listCases(laptop.log)).toEqual([
      { id: "b", reference: "cp - 4", duplicates: ["a"], inConflict: false },
      { id: "a", reference: "CP-4", duplicates: ["b"], inConflict: false },
      { id: "c", reference: "CP-5", duplicates: [], inConflict: false },
    ]);
  });

  it("leaves out a case that was taken out with a reason", () => {
    const laptop = aLaptop("lead");
    addCase(laptop, "a", "CP-4");
    laptop.save(change(caseCells("a" as CaseId).presence, { state: "removed", reason: "Under review elsewhere" }));
    expect(listCases(laptop.log)).toEqual([]);
  });

  it("keeps a case that one laptop took out while another kept it in", () => {
    const [lead, deputy] = [aLaptop("lead"), aLaptop("deputy")];
    addCase(lead, "a", "CP-4");
    deputy.bringIn(lead.events);
    deputy.save(change(caseCells("a" as CaseId).presence, { state: "removed", reason: "A mistake" }));
    lead.save(change(caseCells("a" as CaseId).presence, { state: "in" }));
    lead.bringIn(deputy.events);
    expect(listCases(lead.log)).toEqual([{ id: "a", reference: "CP-4", duplicates: [], inConflict: true }]);
  });

  it("lists a case whose reference came without its presence, rather than lose it", () => {
    const laptop = aLaptop("lead");
    laptop.save(change(caseCells("a" as CaseId).reference, "CP-4"));
    expect(listCases(laptop.log).map(({ id }) => id)).toEqual(["a"]);
  });
});
