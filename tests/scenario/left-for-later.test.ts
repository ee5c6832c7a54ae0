import { describe, expect, it } from "vitest";
import { Auditor, instrument, Lead } from "./support/people.ts";

describe("an auditor leaves an area for later and signs off all the same", () => {
  it("has what is left listed, and is held up by none of it", () => {
    const lead = new Lead("lead");
    const auditor = new Auditor("police", "police");
    lead.setsUp({ cases: ["CP-1"], agencies: ["police", "social-care"] });
    auditor.takesInFrom(lead);

    const inHand = auditor.reads("CP-1");
    for (const area of ["recognition", "risk", "outcomes"]) {
      inHand.answers(`${area}-1`, "yes").answers(`${area}-2`, "partly").grades(area, "good").completes(area);
    }
    inHand.answers("plan-1", "yes").leavesForLater("plan");
    expect(inHand.progress()).toMatchObject({
      areasComplete: 3,
      areasAsked: 4,
      standardsAnswered: 7,
      standardsAsked: 8,
    });

    const signedOff = inHand.signsOff("Detective inspector");
    expect(signedOff.ok && signedOff.value.left).toEqual([
      { type: "about-not-answered", question: "independent" },
      { type: "about-not-answered", question: "worker-spoken" },
      { type: "about-not-answered", question: "family-input" },
      { type: "area-not-complete", areaId: "plan", status: "later" },
      { type: "standards-not-answered", areaId: "plan", standardIds: ["plan-2"] },
      { type: "no-outcome", areaId: "plan" },
      { type: "voice-not-given", voiceId: "child" },
      { type: "no-overall-grade" },
    ]);

    lead.takesInFrom(auditor);
    expect(lead.tracker()).toEqual(["CP-1: social-care not-begun", "CP-1: police signed-off"]);
  });

  it("has nothing left in an area that was said to be for another agency", () => {
    const lead = new Lead("lead");
    lead.setsUp({ cases: ["CP-1"], agencies: ["police"] });
    const auditor = new Auditor("police", "police");
    auditor.takesInFrom(lead);
    const inHand = auditor.reads("CP-1");
    for (const { id } of instrument.areas) inHand.grades(id, "not-involved").completes(id);
    expect(inHand.progress()).toMatchObject({ areasComplete: 4, areasAsked: 4, standardsAsked: 0 });
    const signedOff = inHand.signsOff("Detective inspector");
    expect(signedOff.ok && signedOff.value.left.filter((item) => "areaId" in item)).toEqual([]);
  });
});
