import { describe, expect, it } from "vitest";
import { readShipped as read } from "#tests/support/shipped-instruments.ts";

describe("the early intervention instrument", () => {
  const earlyIntervention = () => read("early-intervention.json");

  it("has eleven areas, numbered in order", () => {
    expect(earlyIntervention().areas.map(({ number, id }) => `${number} ${id}`)).toEqual([
      "1 early-need",
      "2 consent",
      "3 assessment",
      "4 child-voice",
      "5 family",
      "6 team",
      "7 plan",
      "8 help-given",
      "9 review",
      "10 oversight",
      "11 difference",
    ]);
  });

  it("lets spotting need, and moving between levels, limit the overall grade", () => {
    expect(
      earlyIntervention()
        .areas.filter((area) => area.protectionCritical)
        .map(({ id }) => id),
    ).toEqual(["early-need", "review"]);
  });

  it("has four critical standards: referral that day, the child seen, reviews in time, and worsening taken further", () => {
    const critical = earlyIntervention().areas.flatMap(({ standards }) =>
      standards.filter((standard) => standard.critical),
    );
    expect(critical.map(({ id }) => id)).toEqual(["need-same-day", "voice-seen", "rev-on-time", "rev-worse"]);
  });

  it("has one national limit, social care's decision within a working day, and leaves every other to the area", () => {
    const limits = earlyIntervention().timescales.flatMap(({ id, limit, editions }) =>
      "local" in limit ? [] : [[id, limit, editions]],
    );
    expect(limits).toEqual([
      ["step-up-answer", { count: 1, unit: "working-day" }, { "2010": { count: 1, unit: "working-day" } }],
      // Runs from a birth, which is never asked for: the last day in time is.
      ["baby-visit", { dueDate: true }, {}],
    ]);
  });

  it("asks for no date of birth: where a limit runs from one, the due date stands in the file instead", () => {
    const { milestones } = earlyIntervention();
    expect(milestones.filter(({ id, label }) => /birth|born|antenatal|due date/i.test(`${id} ${label}`))).toEqual([]);
  });

  it("asks both dates of every timescale from the same agencies, so that each return can be counted by itself", () => {
    const { milestones, timescales } = earlyIntervention();
    const recorders = new Map(milestones.map(({ id, recordedBy }) => [id, [...recordedBy].sort()]));
    for (const { id, from, to } of timescales) expect([id, recorders.get(to)]).toEqual([id, recorders.get(from)]);
  });
});
