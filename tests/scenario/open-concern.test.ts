import { describe, expect, it } from "vitest";
import { Auditor, Lead } from "./support/people.ts";

describe("an open concern blocks the audit's sign-off", () => {
  it("wherever it was raised, until someone says what was done and who says so", () => {
    const lead = new Lead("lead");
    const auditor = new Auditor("police", "police");
    lead.setsUp({ cases: ["CP-1"], agencies: ["police"] });
    auditor.takesInFrom(lead);
    auditor.reads("CP-1").signsOff("Detective inspector");
    const id = auditor.raisesConcern("A baby left alone with an adult who is not allowed contact");

    lead.takesInFrom(auditor);
    expect(lead.openConcerns()).toEqual(["A baby left alone with an adult who is not allowed contact"]);
    expect(lead.signsTheAuditOff("QA lead")).toEqual({
      ok: false,
      error: { type: "blocked", blocks: [{ type: "open-concern", concernId: id }] },
    });

    expect(lead.closesConcern(id, "QA lead")).toEqual({ ok: false, error: { type: "response-missing" } });
    expect(lead.closesConcern(id, "", "Visited within the hour")).toEqual({
      ok: false,
      error: { type: "role-missing" },
    });
    expect(lead.closesConcern(id, "QA lead", "Visited within the hour").ok).toBe(true);
    expect(lead.openConcerns()).toEqual([]);
    expect(lead.signsTheAuditOff("QA lead").ok).toBe(true);
    expect(lead.progress().isSignedOff).toBe(true);
  });

  it("again when the two who dealt with it say different things", () => {
    const lead = new Lead("lead");
    const deputy = new Lead("deputy");
    lead.setsUp({ cases: ["CP-1"], agencies: ["police"] });
    const id = lead.raisesConcern("Bruising that nobody followed up");
    deputy.takesInFrom(lead);
    lead.closesConcern(id, "QA lead", "Seen by a doctor the same day");
    deputy.closesConcern(id, "Deputy", "Not found at home");
    lead.takesInFrom(deputy);
    expect(lead.openConcerns()).toEqual(["Bruising that nobody followed up"]);
    expect(lead.signsTheAuditOff("QA lead").ok).toBe(false);
  });
});
