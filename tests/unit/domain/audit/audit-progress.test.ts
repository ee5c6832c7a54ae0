import { describe, expect, it } from "vitest";
import { auditProgress } from "#src/domain/audit/audit-progress.ts";
import { caseCells, concernCells, returnCells, type Slot, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId, ConcernId } from "#src/kernel/ids.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";

const states = (laptop: ReturnType<typeof anAudit>) =>
  auditProgress(laptop.log, anInstrument()).cases.map(({ places }) => places.map(({ state }) => state));

describe("the progress of an audit", () => {
  it("expects a return from every agency that has not said the case is unknown, checked or not", () => {
    const laptop = anAudit();
    const { involvement } = caseCells("case-a" as CaseId);
    laptop.save(change(involvement("social-care"), "family-only"), change(involvement("police"), "not-checked"));
    laptop.save(change(caseCells("case-b" as CaseId).involvement("police"), "not-known"));
    expect(states(laptop)).toEqual([
      ["not-begun", "not-begun"],
      ["not-begun", "not-involved"],
    ]);
    expect(auditProgress(laptop.log, anInstrument())).toMatchObject({
      expected: 3,
      notBegun: 3,
      begun: 0,
      signedOff: 0,
    });
  });

  it("tells begun from signed off", () => {
    const laptop = anAudit();
    laptop.save(change(returnCells(aReturnAddress("case-a", "social-care")).independent, "yes"));
    laptop.save(change(returnCells(aReturnAddress("case-b", "police")).signedOff, { role: "Detective inspector" }));
    expect(states(laptop)).toEqual([
      ["begun", "not-begun"],
      ["not-begun", "signed-off"],
    ]);
  });

  it("takes a place with a second reader for signed off only when both have signed off", () => {
    const laptop = anAudit();
    const first = aReturnAddress("case-a", "police");
    laptop.save(change(returnCells(first).signedOff, { role: "Detective inspector" }));
    laptop.save(change(returnCells({ ...first, slot: "police-2" as Slot }).independent, "yes"));
    expect(auditProgress(laptop.log, anInstrument()).cases[0]?.places[1]).toMatchObject({
      state: "begun",
      returns: [{ state: "signed-off" }, { state: "begun" }],
    });
  });

  it("keeps a return from an agency that said it does not know the case in sight, outside what was expected", () => {
    const laptop = anAudit();
    laptop.save(change(caseCells("case-a" as CaseId).involvement("police"), "not-known"));
    laptop.save(change(returnCells(aReturnAddress("case-a", "police")).independent, "yes"));
    expect(states(laptop)[0]).toEqual(["not-begun", "unexpected"]);
    expect(auditProgress(laptop.log, anInstrument())).toMatchObject({ expected: 3, unexpected: 1 });
  });

  it("names a return that has no place in the table, so that it is not lost from sight", () => {
    const laptop = anAudit();
    laptop.save(change(returnCells(aReturnAddress("case-a", "health-visiting")).independent, "yes"));
    expect(auditProgress(laptop.log, anInstrument()).withoutPlace.map(({ slot }) => slot)).toEqual([
      "health-visiting-1",
    ]);
  });

  it("is blocked by an open concern and by a conflict, and by nothing else", () => {
    const laptop = anAudit();
    expect(auditProgress(laptop.log, anInstrument()).blocks).toEqual([]);
    laptop.save(change(concernCells("x" as ConcernId).presence, { state: "in" }));
    const other = aLaptop("deputy");
    other.save(change(setUpCells.title, "Neglect"));
    laptop.save(change(setUpCells.title, "Neglect, spring"));
    laptop.bringIn(other.events);
    expect(auditProgress(laptop.log, anInstrument()).blocks).toEqual([
      { type: "open-concern", concernId: "x" },
      { type: "conflict", cell: { subject: "set-up", item: "title" } },
    ]);
  });
});
