import { describe, expect, it } from "vitest";
import { caseCells, concernCells, panelCells, reportCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { fitsCell } from "#src/domain/audit/fits-cell.ts";
import type { Cell } from "#src/domain/log/cell.ts";
import type { CaseId, ConcernId } from "#src/kernel/ids.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";

/** One cell of every kind that there is, with the makers called on an id where they ask for one. */
function everyCell(): Cell<unknown>[] {
  const returned = returnCells(aReturnAddress());
  const panel = panelCells("case-a" as CaseId, "child-protection");
  const groups: readonly object[] = [
    setUpCells,
    { agency: setUpCells.agency("police"), limit: setUpCells.localLimit("child-protection", "visits", "limit") },
    caseCells("case-a" as CaseId),
    {
      band: caseCells("case-a" as CaseId).band("age"),
      involvement: caseCells("case-a" as CaseId).involvement("police"),
      accepted: caseCells("case-a" as CaseId).acceptedDates("child-protection", "initial-conference"),
    },
    returned,
    {
      voice: returned.voice("child"),
      milestone: returned.milestone("visit"),
      reason: returned.lateReason("conference", null),
      reasonOfGap: returned.lateReason("visits", "2025-10-20"),
    },
    returned.area("plan"),
    returned.standard("plan-1"),
    panel.area("plan"),
    panel.overall,
    { narrative: reportCells.narrative("summary"), second: reportCells.narrative("summary", "child-in-need") },
    concernCells("concern-1" as ConcernId),
  ];
  return groups.flatMap((group) =>
    Object.values(group).filter((cell): cell is Cell<unknown> => typeof cell === "object"),
  );
}

describe("what may stand in a cell that comes in from a file", () => {
  it("is asked of every cell that there is: a thing that no cell holds fits none", () => {
    expect(everyCell().length).toBeGreaterThan(50);
    expect(everyCell().filter((cell) => fitsCell(cell, { made: ["up"] }))).toEqual([]);
  });

  it("clears any of them, and is anything where nobody here reads it", () => {
    expect(everyCell().every((cell) => fitsCell(cell, null))).toBe(true);
    expect(fitsCell({ subject: "later", item: "thing" } as Cell<unknown>, { made: ["up"] })).toBe(true);
  });

  it("takes the mark of a return typed in from paper whole, with or without a date, and nothing beside it", () => {
    const { transcribed } = returnCells(aReturnAddress());
    const mark = { from: "Named midwife", signedOn: "2026-11-03", typedBy: "QA lead" };
    expect(fitsCell(transcribed, mark)).toBe(true);
    expect(fitsCell(transcribed, { ...mark, signedOn: "" })).toBe(true);
    expect(fitsCell(transcribed, { from: "Named midwife", typedBy: "QA lead" })).toBe(false);
    expect(fitsCell(transcribed, { ...mark, name: "A person" })).toBe(false);
    expect(fitsCell(transcribed, { ...mark, signedOn: 20261103 })).toBe(false);
    expect(fitsCell(transcribed, "Named midwife")).toBe(false);
  });

  it("takes an instrument beside the first, and of a case the ids of those that it carries", () => {
    const { instruments } = caseCells("case-a" as CaseId);
    const choice = { id: "child-in-need", version: "1.0.0", hash: "of its text" };
    expect(fitsCell(setUpCells.secondInstrument, choice)).toBe(true);
    expect(fitsCell(setUpCells.secondInstrument, "child-in-need")).toBe(false);
    expect(fitsCell(instruments, ["early-intervention", "child-in-need"])).toBe(true);
    expect(fitsCell(instruments, "both")).toBe(false);
    expect(fitsCell(instruments, [1, 2])).toBe(false);
  });

  it("takes a local limit as a number and its unit, or as none at all", () => {
    const cell = setUpCells.localLimit("child-protection", "visits", "then-every");
    const good = [{ count: 10, unit: "working-day" }, { count: 1, unit: "hour" }, { none: true }];
    expect(good.filter((value) => !fitsCell(cell, value))).toEqual([]);
    const bad = [
      { count: 0, unit: "week" },
      { count: 1.5, unit: "week" },
      { count: "10", unit: "week" },
      { count: 10, unit: "fortnight" },
      { count: 10 },
      { unit: "week" },
      { none: false },
      { none: true, count: 10, unit: "week" },
      { count: 10, unit: "week", more: "of it" },
      [],
      "10 weeks",
    ];
    expect(bad.filter((value) => fitsCell(cell, value))).toEqual([]);
  });

  it("takes the words to look for as one text, also one that is longer than what is looked for", () => {
    expect(fitsCell(setUpCells.wordsToLookFor, "Zblewski\nTanners Beck")).toBe(true);
    expect(fitsCell(setUpCells.wordsToLookFor, "Child\n".repeat(501))).toBe(true);
    expect(fitsCell(setUpCells.wordsToLookFor, ["Zblewski"])).toBe(false);
  });

  it("takes accepted dates as a list of texts", () => {
    const cell = caseCells("case-a" as CaseId).acceptedDates("child-protection", "initial-conference");
    expect(fitsCell(cell, ["2025-12-09"])).toBe(true);
    expect(fitsCell(cell, "2025-12-09")).toBe(false);
  });

  it("takes a panel's grade, and not an involvement, which is not for a panel to say", () => {
    const { agreed } = panelCells("case-a" as CaseId, "child-protection").area("plan");
    expect(fitsCell(agreed, "requires-improvement")).toBe(true);
    expect(fitsCell(agreed, "not-involved")).toBe(false);
  });

  it("takes the rule as whole days from one to ten years of them", () => {
    const fits = (value: number | string) => fitsCell(setUpCells.keepDays, value);
    expect([1, 90, 3_650].every(fits)).toBe(true);
    expect([0, -1, 1.5, 3_651, "90"].filter(fits)).toEqual([]);
  });

  it("takes a hold as a reason and a role", () => {
    expect(fitsCell(setUpCells.hold, { reason: "A court", role: "QA lead" })).toBe(true);
    expect(fitsCell(setUpCells.hold, { reason: "A court" })).toBe(false);
    expect(fitsCell(setUpCells.hold, "A court")).toBe(false);
  });

  it("takes the receipt of a deletion whole, with numbers where numbers stand", () => {
    const counts = { cases: 2, returns: 3, signedOff: 3, texts: 9, evidence: 3, concerns: 1, values: 40 };
    const receipt = {
      role: "QA lead",
      reason: "",
      keptDays: 90,
      day: "2027-02-19",
      counts,
      events: 60,
      reports: [{ instrumentId: "child-protection", hash: "of its text" }],
    };
    const fits = (over: object) => fitsCell(setUpCells.returnsDeleted, { ...receipt, ...over });
    expect([{}, { keptDays: null }, { reports: [] }].every(fits)).toBe(true);
    const bad = [
      { keptDays: 0 },
      { day: "soon" },
      { counts: { ...counts, cases: "2" } },
      { counts: { ...counts, more: 1 } },
      { counts: { cases: 2 } },
      { events: -1 },
      { reports: [{ instrumentId: "child-protection" }] },
      { more: "of it" },
    ];
    expect(bad.filter(fits)).toEqual([]);
  });
});
