import { describe, expect, it } from "vitest";
import { linesOfTable, sentencesOf } from "#tests/support/report-tables.ts";
import { Auditor, Lead } from "./support/people.ts";

const mark = { from: "Detective inspector", signedOn: "2026-11-03", typedBy: "QA lead" };

describe("an agency sends its return on paper and the lead types it in", () => {
  it("counts beside the returns made in Sightline, marked until it is known where it came from", () => {
    const lead = new Lead("lead");
    lead.setsUp({ cases: ["CP-1"], agencies: ["police", "social-care"] });
    const worker = new Auditor("social-care", "social-care");
    worker.takesInFrom(lead);
    worker.reads("CP-1").answers("plan-1", "yes").grades("plan", "good").signsOff("Service manager");
    lead.takesInFrom(worker);

    const typed = lead.looksAt("CP-1", "police");
    expect(typed.marksFromPaper(mark).ok).toBe(true);
    typed.answers("plan-1", "no").grades("plan", "good");
    expect(lead.tracker()).toEqual(["CP-1: social-care signed-off", "CP-1: police begun"]);
    expect(linesOfTable(lead.report(), "returns")).toEqual([
      "CP-1 | Signed off | Not received (from paper, being typed in)",
    ]);

    // The paper gives a grade that departs from the rules and no reason: it is listed, and nobody makes one up.
    const signedOff = typed.signsOff("Board manager");
    expect(signedOff.ok && signedOff.value.left).toContainEqual({ type: "no-reason-for-departing", areaId: "plan" });
    expect(linesOfTable(lead.report(), "returns")).toEqual(["CP-1 | Signed off | Signed off (from paper)"]);
    expect(linesOfTable(lead.report(), "own-by-area")[2]).toMatch(/^3 Area plan \| 0 \| 2 \| 0 \| 0 \| 2 \|/);
    expect(sentencesOf(lead.report()).join(" ")).toContain("As received on paper from Detective inspector, Police");
  });

  it("keeps its answers when the mark is taken back, which takes reopening once it is signed off", () => {
    const lead = new Lead("lead");
    lead.setsUp({ cases: ["CP-1"], agencies: ["police"] });
    const typed = lead.looksAt("CP-1", "police");
    typed.marksFromPaper(mark);
    typed.answers("plan-1", "yes").grades("plan", "good");
    expect(typed.marksFromPaper(null).ok).toBe(true);
    expect(typed.gradesShown("plan")).toEqual(["good"]);
    typed.marksFromPaper(mark);
    typed.signsOff("Board manager");
    expect(typed.marksFromPaper(null)).toEqual({ ok: false, error: { type: "signed-off" } });
  });

  it("asks which one stands where the agency's own answers arrive after all, and loses neither", () => {
    const lead = new Lead("lead");
    const auditor = new Auditor("police", "police");
    lead.setsUp({ cases: ["CP-1"], agencies: ["police"] });
    auditor.takesInFrom(lead);
    auditor.reads("CP-1").grades("plan", "requires-improvement");
    const typed = lead.looksAt("CP-1", "police");
    typed.marksFromPaper(mark);
    typed.grades("plan", "good");
    lead.takesInFrom(auditor);
    expect(typed.gradesShown("plan")).toEqual(["good", "requires-improvement"]);
    expect(typed.signsOff("Board manager")).toMatchObject({ ok: false, error: { type: "in-conflict" } });
  });
});
