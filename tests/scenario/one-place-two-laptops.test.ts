import { beforeEach, describe, expect, it } from "vitest";
import { Auditor, Lead } from "./support/people.ts";

// The auditor began at the office; a colleague took the return over at home. Neither has the other's work, and the
// colleague's clock is a year behind.
describe("two auditors answer the same place on two laptops", () => {
  let lead: Lead;
  let office: Auditor;
  let home: Auditor;

  beforeEach(() => {
    lead = new Lead("lead");
    office = new Auditor("office", "police");
    home = new Auditor("home", "police", "2025-11-21T09:00:00.000Z");
    lead.setsUp({ cases: ["CP-1"], agencies: ["police"] });
    office.takesInFrom(lead);
    home.takesInFrom(lead);
    office.reads("CP-1").answers("risk-1", "yes").grades("risk", "good").completes("risk");
    home.reads("CP-1").answers("risk-1", "no").grades("risk", "inadequate");
    lead.takesInFrom(home);
    lead.takesInFrom(office);
  });

  it("shows both grades and takes neither", () => {
    expect(lead.looksAt("CP-1", "police").gradesShown("risk")).toEqual(["good", "inadequate"]);
  });

  it("counts neither, holds the return back from being signed off, and the audit too", () => {
    expect(lead.looksAt("CP-1", "police").progress()).toMatchObject({ standardsAnswered: 0, inConflict: 2 });
    expect(lead.looksAt("CP-1", "police").signsOff("Detective inspector")).toMatchObject({
      ok: false,
      error: { type: "in-conflict" },
    });
    expect(lead.signsTheAuditOff("QA lead")).toMatchObject({ ok: false, error: { type: "blocked" } });
  });

  it("is settled by the lead, with a reason, and is settled on both laptops once they hear of it", () => {
    const inHand = lead.looksAt("CP-1", "police");
    inHand.settles("risk", "requires-improvement", "Agreed by telephone with both readers");
    expect(inHand.grade("risk")).toMatchObject({
      state: "value",
      value: "requires-improvement",
      note: "Agreed by telephone with both readers",
    });
    for (const auditor of [office, home]) {
      auditor.takesInFrom(lead);
      expect(auditor.reads("CP-1").gradesShown("risk")).toEqual(["requires-improvement"]);
    }
  });

  it("is settled in one act by taking everything from one laptop, and can then be signed off", () => {
    const inHand = lead.looksAt("CP-1", "police");
    expect(inHand.takesEverythingFrom("home")).toBe(0);
    expect(inHand.gradesShown("risk")).toEqual(["inadequate"]);
    expect(inHand.progress()).toMatchObject({ inConflict: 0, areasComplete: 1 });
    expect(inHand.signsOff("Detective inspector").ok).toBe(true);
    expect(lead.tracker()).toEqual(["CP-1: police signed-off"]);
  });

  it("is no conflict once one of them has seen what the other said and says something else", () => {
    office.takesInFrom(home);
    office.reads("CP-1").grades("risk", "requires-improvement");
    lead.takesInFrom(office);
    expect(lead.looksAt("CP-1", "police").gradesShown("risk")).toEqual(["requires-improvement"]);
  });
});
