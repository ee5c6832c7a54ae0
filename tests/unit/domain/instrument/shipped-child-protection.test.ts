import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readShipped as read } from "#tests/support/shipped-instruments.ts";

describe("the child protection instrument", () => {
  it("has twelve areas, numbered in order", () => {
    expect(read("child-protection.json").areas.map(({ number, id }) => `${number} ${id}`)).toEqual([
      "1 recognition",
      "2 strategy-discussion",
      "3 enquiry",
      "4 risk-assessment",
      "5 initial-conference",
      "6 child-voice",
      "7 family",
      "8 plan",
      "9 core-groups",
      "10 reviews",
      "11 oversight",
      "12 outcomes",
    ]);
  });

  it("has the area of the plan word for word as it was agreed", () => {
    const agreed: unknown = JSON.parse(readFileSync("tests/fixtures/instruments/exemplar-area.json", "utf8"));
    expect(read("child-protection.json").areas[7]).toEqual(agreed);
  });

  it("has the limits of national guidance as they stand, and the same in the 2010 edition but for assessments and serious incidents", () => {
    const limits = read("child-protection.json").timescales.flatMap(({ id, limit, editions }) =>
      "count" in limit ? [[id, `${limit.count} ${limit.unit}`, editions["2010"]]] : [],
    );
    expect(limits).toEqual([
      ["referral-decision", "1 working-day", { count: 1, unit: "working-day" }],
      ["assessment", "45 working-day", null],
      ["core-assessment", "35 working-day", { count: 35, unit: "working-day" }],
      ["conference", "15 working-day", { count: 15, unit: "working-day" }],
      ["first-core-group", "10 working-day", { count: 10, unit: "working-day" }],
      ["first-review", "3 month", { count: 3, unit: "month" }],
      ["reviews", "6 month", { count: 6, unit: "month" }],
      ["incident-notified", "5 working-day", null],
      ["rapid-review", "15 working-day", null],
    ]);
  });
});
