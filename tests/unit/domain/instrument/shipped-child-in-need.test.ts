import { describe, expect, it } from "vitest";
import { readShipped as read } from "#tests/support/shipped-instruments.ts";

describe("the child in need instrument", () => {
  const childInNeed = () => read("child-in-need.json");

  it("has eleven areas, numbered in order", () => {
    expect(childInNeed().areas.map(({ number, id }) => `${number} ${id}`)).toEqual([
      "1 referral",
      "2 checks",
      "3 timeliness",
      "4 assessment",
      "5 child-voice",
      "6 family",
      "7 plan",
      "8 delivery",
      "9 step",
      "10 oversight",
      "11 difference",
    ]);
  });

  it("lets only the area of risk, stepping up and stepping down limit the overall grade by itself", () => {
    expect(
      childInNeed()
        .areas.filter((area) => area.protectionCritical)
        .map(({ id }) => id),
    ).toEqual(["step"]);
  });

  it("has five critical standards: the decision, the risk weighed, the child seen, what is new, and the strategy discussion", () => {
    const critical = childInNeed().areas.flatMap(({ standards }) => standards.filter((standard) => standard.critical));
    expect(critical.map(({ id }) => id)).toEqual([
      "ref-decision",
      "ass-risk",
      "voice-seen",
      "step-new",
      "step-strategy",
    ]);
  });

  it("counts two assessments in the 2010 edition and one today, and leaves every other limit but the first day to the area", () => {
    const { basis, timescales } = childInNeed();
    const today = basis[0]?.edition ?? "";
    const limits = timescales.flatMap(({ id, limit, editions }) =>
      "local" in limit ? [] : [[id, today in editions ? editions[today] : limit, editions["2010"]]],
    );
    expect(limits).toEqual([
      ["referral-acknowledged", { count: 1, unit: "working-day" }, { count: 1, unit: "working-day" }],
      ["referral-decision", { count: 1, unit: "working-day" }, { count: 1, unit: "working-day" }],
      ["initial-assessment", null, { count: 10, unit: "working-day" }],
      ["core-assessment", null, { count: 35, unit: "working-day" }],
      ["assessment", { count: 45, unit: "working-day" }, null],
    ]);
  });

  it("asks both dates of a timescale of the same agencies, so that a return can be counted by itself", () => {
    const { milestones, timescales } = childInNeed();
    const recorders = new Map(milestones.map(({ id, recordedBy }) => [id, [...recordedBy].sort()]));
    for (const { id, from, to } of timescales) expect([id, recorders.get(to)]).toEqual([id, recorders.get(from)]);
  });

  it("asks for no date that would tell a date of birth", () => {
    const asked = childInNeed().milestones.map(({ id, label }) => `${id}: ${label}`);
    expect(asked.filter((milestone) => /birth|born|antenatal|due date/i.test(milestone))).toEqual([]);
  });
});
