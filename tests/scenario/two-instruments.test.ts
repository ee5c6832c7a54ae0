import { describe, expect, it } from "vitest";
import { returnsOf } from "#src/domain/overview/grades-figures.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";
import { sentencesOf } from "#tests/support/report-tables.ts";
import { Auditor, instrument, Lead } from "./support/people.ts";

const childInNeed = anInstrument({ id: "child-in-need", title: "Child in need" });

function anAuditThatStepsDown() {
  const lead = new Lead("lead");
  lead.setsUp({ cases: ["CP-1", "CP-2"], agencies: ["police", "social-care"] });
  lead.addsInstrument(childInNeed, { "CP-1": "both", "CP-2": "second" });
  return lead;
}

describe("one audit with two instruments, for children whose help stepped down", () => {
  it("asks for a return by each instrument of the case, signs each off by itself, and reports each by itself", () => {
    const lead = anAuditThatStepsDown();
    expect(lead.wholeTracker()).toEqual([
      "CP-1, child-protection: social-care not-begun",
      "CP-1, child-protection: police not-begun",
      "CP-1, child-in-need: social-care not-begun",
      "CP-1, child-in-need: police not-begun",
      "CP-2, child-in-need: social-care not-begun",
      "CP-2, child-in-need: police not-begun",
    ]);

    const auditor = new Auditor("police", "police");
    auditor.takesInFrom(lead);
    auditor.reads("CP-1").grades("plan", "good").signsOff("Detective inspector");
    auditor.reads("CP-1", childInNeed).grades("plan", "inadequate").signsOff("Detective inspector");
    auditor.reads("CP-2", childInNeed).grades("plan", "good");
    lead.takesInFrom(auditor);
    expect(lead.wholeTracker().filter((line) => line.includes("police"))).toEqual([
      "CP-1, child-protection: police signed-off",
      "CP-1, child-in-need: police signed-off",
      "CP-2, child-in-need: police begun",
    ]);

    const protection = lead.reports(instrument);
    const need = lead.reports(childInNeed);
    expect(returnsOf(protection.source.data)).toEqual({ base: 2, received: 1 });
    expect(returnsOf(need.source.data)).toEqual({ base: 4, received: 1 });
    expect(sentencesOf(protection.report)[0]).toMatch(/files of 1 child in 2 agencies\. 1 of 2 returns/);
    expect(sentencesOf(need.report)[0]).toMatch(/files of 2 children in 2 agencies\. 1 of 4 returns/);
    const signedOff = lead.signsTheAuditOff("QA lead");
    expect(signedOff.ok && signedOff.value.outstanding).toHaveLength(4);
  });

  it("keeps a case with an instrument that somebody has graded it by", () => {
    const lead = anAuditThatStepsDown();
    const auditor = new Auditor("police", "police");
    auditor.takesInFrom(lead);
    auditor.reads("CP-1", childInNeed).grades("plan", "inadequate");
    lead.takesInFrom(auditor);
    expect(lead.saysOf("CP-1", "first")).toMatchObject({ ok: false, error: { type: "return-made" } });
    expect(lead.saysOf("CP-2", "first").ok).toBe(true);
    expect(lead.wholeTracker()).toContain("CP-1, child-in-need: police begun");
    expect(lead.wholeTracker()).not.toContain("CP-2, child-in-need: police not-begun");
  });

  it("shows a return apart, and loses nothing, where a lead took the instrument off the case before it came in", () => {
    const lead = anAuditThatStepsDown();
    const auditor = new Auditor("police", "police");
    auditor.takesInFrom(lead);
    auditor.reads("CP-1", childInNeed).grades("plan", "inadequate").signsOff("Detective inspector");
    expect(lead.saysOf("CP-1", "first").ok).toBe(true);
    lead.takesInFrom(auditor);
    expect(returnsOf(lead.reports(childInNeed).source.data)).toEqual({ base: 2, received: 0 });
    expect(lead.saysOf("CP-1", "both").ok).toBe(true);
    expect(returnsOf(lead.reports(childInNeed).source.data)).toEqual({ base: 4, received: 1 });
  });
});
