import { describe, expect, it } from "vitest";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { proseOf } from "#tests/support/prose-checks.ts";
import { readShipped as read } from "#tests/support/shipped-instruments.ts";

describe("the looked after children instrument", () => {
  const file = "looked-after.json";

  it("has twelve areas, numbered in order", () => {
    expect(read(file).areas.map(({ number, id }) => `${number} ${id}`)).toEqual([
      "1 becoming-looked-after",
      "2 care-plan",
      "3 placement",
      "4 voice-identity",
      "5 visits",
      "6 health",
      "7 education",
      "8 keeping-safe",
      "9 reviews",
      "10 adulthood",
      "11 corporate-parenting",
      "12 outcomes",
    ]);
  });

  it("has two critical standards in each area that is critical to protection, and none elsewhere", () => {
    const critical = read(file).areas.flatMap(({ number, protectionCritical, standards }) =>
      standards.filter((standard) => standard.critical).map(({ id }) => [number, protectionCritical, id]),
    );
    expect(critical).toEqual([
      [1, true, "entry-not-left"],
      [1, true, "entry-lawful"],
      [3, true, "place-lawful"],
      [3, true, "place-safe"],
      [8, true, "safe-plan"],
      [8, true, "safe-missing"],
    ]);
    expect(
      read(file)
        .areas.filter((area) => area.protectionCritical)
        .map(({ number }) => number),
    ).toEqual([1, 3, 8]);
  });

  it("leaves out moving to adulthood below 15½, and nothing else by age", () => {
    const { areas } = read(file);
    expect(
      areas.filter(({ appliesWhen }) => appliesWhen !== null).map(({ id, appliesWhen }) => [id, appliesWhen]),
    ).toEqual([["adulthood", { profile: "age-band", in: ["15-half-16", "17", "18-plus"] }]]);
  });

  it("has the limits of the regulations and handbooks, with those of before April 2011 where they differed or there were none", () => {
    const said = (limit: Instrument["timescales"][number]["limit"] | null | undefined) =>
      limit !== null && limit !== undefined && "count" in limit ? `${limit.count} ${limit.unit}` : (limit ?? null);
    const limits = read(file).timescales.map(({ id, limit, thenEvery, editions }) => [
      id,
      said(limit),
      said(thenEvery),
      said(editions["2010"]),
    ]);
    expect(limits).toEqual([
      ["care-plan", "10 working-day", null, null],
      ["permanence", "4 month", null, "4 month"],
      ["placement-plan", "5 working-day", null, null],
      ["placement-notices", "5 working-day", null, null],
      ["visits-first-year", "1 week", "6 week", "1 week"],
      ["visits-later", "6 week", "6 week", null],
      ["visits-long-term", "3 month", "3 month", "3 month"],
      ["visits-long-term-agreed", "6 month", "6 month", null],
      ["visits-interim", "4 week", "4 week", null],
      ["visits-parent-unassessed", "6 week", "6 week", null],
      ["visits-order-at-home", "6 week", "6 week", null],
      ["first-health", "20 working-day", null, null],
      ["health-under-5", "6 month", "6 month", "6 month"],
      ["health-5-on", "12 month", "12 month", "12 month"],
      ["questionnaire", "12 month", "12 month", "12 month"],
      ["dental", "12 month", "12 month", "12 month"],
      ["education-plan", "10 working-day", null, "20 school-day"],
      ["teacher-told", { local: true }, null, null],
      ["return-interview", "72 hour", null, "72 hour"],
      ["officer-named", "5 working-day", null, "5 working-day"],
      ["first-review", "20 working-day", null, "4 week"],
      ["second-review", "3 month", null, "3 month"],
      ["later-reviews", "6 month", "6 month", "6 month"],
      ["review-talk", "15 working-day", null, null],
      ["review-reports", "3 calendar-day", null, null],
      ["review-decisions", "5 working-day", null, "5 working-day"],
      ["review-record-written", "15 working-day", null, "15 working-day"],
      ["review-record-sent", "20 working-day", null, "20 working-day"],
      ["leaving-assessment", { dueDate: true }, null, null],
      ["pathway-reviews", "6 month", "6 month", "6 month"],
      ["leaver-visits", "7 calendar-day", "2 month", null],
    ]);
  });

  it("judges the second review by a date of its own, and not by the first one in the period", () => {
    const { timescales } = read(file);
    const ends = timescales.filter(({ basis, to }) => basis === "cppcr" && to.includes("review"));
    expect(ends.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["first-review", "became-looked-after", "first-review"],
      ["second-review", "first-review", "second-review"],
      ["later-reviews", "review", "review"],
    ]);
  });

  it("asks who tells the designated teacher, and who is told, and judges it by the one that knows both dates", () => {
    const recorders = new Map(read(file).milestones.map(({ id, recordedBy }) => [id, recordedBy]));
    expect(recorders.get("teacher-told")).toEqual(["social-care", "virtual-school", "education"]);
    expect(recorders.get("became-looked-after")).toContain("social-care");
  });

  it("ends visits with the placement, checks and reviews with care, and asks who can say so", () => {
    const { milestones, timescales } = read(file);
    const until = (wanted: string) => timescales.filter((each) => each.until === wanted).map(({ id }) => id);
    expect(until("placement-ended")).toEqual(timescales.map(({ id }) => id).filter((id) => id.startsWith("visits-")));
    expect(until("care-ended")).toEqual(["health-under-5", "health-5-on", "questionnaire", "dental", "later-reviews"]);
    expect(until("leaving-support-ended")).toEqual(["pathway-reviews", "leaver-visits"]);
    for (const { thenEvery, until: ends, id } of timescales)
      expect([id, ends !== undefined]).toEqual([id, thenEvery !== null]);
    for (const { id, to, until: ends } of timescales.filter((each) => each.until !== undefined)) {
      const recorders = (milestone: string | undefined) =>
        milestones.find((each) => each.id === milestone)?.recordedBy ?? [];
      expect([id, recorders(to).filter((agency) => recorders(ends).includes(agency)).length > 0]).toEqual([id, true]);
    }
  });

  it("excuses by itself only what the regulations do: short breaks, before April 2011, the summer of 2020, remand", () => {
    const excepted = (
      wanted: (exception: NonNullable<Instrument["timescales"][number]["exceptions"]>[number]) => boolean,
    ) =>
      read(file)
        .timescales.filter(({ exceptions }) => exceptions?.some(wanted))
        .map(({ id }) => id);
    const visits = read(file)
      .timescales.map(({ id }) => id)
      .filter((id) => id.startsWith("visits-"));
    expect(excepted(({ onlyFor }) => onlyFor?.in.includes("short-breaks") === true)).toEqual([
      "placement-plan",
      "placement-notices",
      ...visits,
      "first-health",
      "health-under-5",
      "health-5-on",
    ]);
    expect(excepted(({ starts }) => starts?.to === "2011-03-31")).toEqual([
      "care-plan",
      "placement-plan",
      "placement-notices",
    ]);
    expect(excepted(({ due }) => due?.from === "2020-04-24" && due.to === "2020-09-25")).toEqual([
      "placement-plan",
      ...visits,
      "first-review",
      "second-review",
      "later-reviews",
    ]);
    expect(excepted(({ effect, onlyFor }) => effect === "ask" && onlyFor?.in.includes("remand") === true)).toEqual([
      "care-plan",
      "placement-plan",
    ]);
  });

  it("asks for no date that is a birthday", () => {
    const labels = read(file).milestones.map(({ label }) => label);
    expect(labels.filter((label) => /birth|turn(s|ed|ing) \d|aged? \d/i.test(label))).toEqual([]);
    expect(/birth|turn(s|ed|ing) \d|aged? \d/i.test("Turned 16")).toBe(true);
  });

  it("shares no sentence with the child protection instrument", () => {
    const sentences = (name: string) =>
      proseOf(read(name)).flatMap(({ text }) =>
        text.split(/(?<=[.?!:])\s+/).filter((each) => each.split(" ").length > 3),
      );
    const theirs = new Set(sentences("child-protection.json"));
    expect(sentences(file).filter((sentence) => theirs.has(sentence))).toEqual([]);
    expect(theirs.size).toBeGreaterThan(500);
  });
});
