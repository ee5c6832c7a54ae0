import { describe, expect, it } from "vitest";
import { dayNumber, isoOfDay } from "#src/domain/timescale/day-number.ts";
import { judgeTimescale, type TimescaleFacts } from "#src/domain/timescale/judge-timescale.ts";
import { worstOf } from "#src/domain/timescale/judgement.ts";
import type { Limit } from "#src/domain/timescale/limit-in-edition.ts";
import { sayJudgements } from "#src/domain/words/say-timescale.ts";
import { aTimescale } from "#tests/support/builders/a-timescale.ts";

const days = (count: number): Limit => ({ count, unit: "working-day" });
const months = (count: number): Limit => ({ count, unit: "month" });

/** From strategy discussion to conference, judged on 28 February 2026, unless something else is given. */
function judge(limit: Limit, from: string | readonly string[], to: readonly string[], given: Given = {}) {
  const { edition = null, band, periodEnd = "2026-02-28", ...timescale } = given;
  const made = aTimescale("conference", { from: "strategy", to: "conference", limit, ...timescale });
  const starts = typeof from === "string" ? [from] : from;
  return judgeTimescale({
    timescale: made,
    edition,
    periodEnd,
    bandOf: () => band,
    datesOf: (id) => (id === made.from ? starts : id === made.to ? to : []),
  });
}
type Given = Partial<ReturnType<typeof aTimescale>> &
  Partial<Pick<TimescaleFacts, "edition" | "periodEnd">> & { readonly band?: string };

const say = (...args: Parameters<typeof judge>) =>
  sayJudgements(judge(...args), { milestone: (id) => id, profile: (id) => id }).join("; ");

describe("one timescale by the dates of one return", () => {
  it.each<[from: string, limit: Limit, to: string, words: string]>([
    // Fifteen working days from Tuesday 2 December 2025 end on Tuesday 23.
    ["2025-12-02", days(15), "2025-12-23", "Due 23 December 2025: met"],
    ["2025-12-02", days(15), "2025-12-02", "Due 23 December 2025: met"],
    ["2025-12-02", days(15), "2025-12-24", "Due 23 December 2025: 1 working day late"],
    // Thursday 25 and Friday 26 December are no working days.
    ["2025-12-02", days(15), "2025-12-29", "Due 23 December 2025: 2 working days late"],
    // Due on a Friday, done on the Saturday: late, and no working day later.
    ["2025-11-07", days(10), "2025-11-22", "Due 21 November 2025: less than 1 working day late"],
    ["2025-11-03", { count: 7, unit: "calendar-day" }, "2025-11-10", "Due 10 November 2025: met"],
    ["2025-11-03", { count: 7, unit: "calendar-day" }, "2025-11-12", "Due 10 November 2025: 2 days late"],
    ["2025-11-03", { count: 6, unit: "week" }, "2025-12-15", "Due 15 December 2025: met"],
    ["2025-11-03", { count: 6, unit: "week" }, "2025-12-17", "Due 15 December 2025: less than 1 week late (2 days)"],
    ["2025-11-03", { count: 6, unit: "week" }, "2025-12-29", "Due 15 December 2025: 2 weeks late (14 days)"],
    // Months clip to the month's end.
    ["2025-11-30", months(3), "2026-02-28", "Due 28 February 2026: met"],
    ["2025-11-30", months(3), "2026-03-01", "Due 28 February 2026: less than 1 month late (1 day)"],
    ["2023-11-30", months(3), "2024-02-29", "Due 29 February 2024: met"],
    ["2025-08-31", months(1), "2025-10-30", "Due 30 September 2025: 1 month late (30 days)"],
    // Hours run on the local clock.
    ["2025-12-24T16:30", { count: 72, unit: "hour" }, "2025-12-27T16:30", "Due 27 December 2025, 16:30: met"],
    ["2025-12-24T16:30", { count: 72, unit: "hour" }, "2025-12-27T18:29", "Due 27 December 2025, 16:30: 1 hour late"],
    [
      "2025-12-24T16:30",
      { count: 72, unit: "hour" },
      "2025-12-27T16:31",
      "Due 27 December 2025, 16:30: less than 1 hour late",
    ],
    // The clocks go back on 26 October 2025: 25 hours pass, and the local clock says 24.
    ["2025-10-25T12:00", { count: 24, unit: "hour" }, "2025-10-26T12:00", "Due 26 October 2025, 12:00: met"],
  ])("that starts on %s with %j, done on %s: %s", (from, limit, to, words) => {
    expect(say(limit, from, [to])).toBe(words);
  });

  // Twenty working days are 28 days only for a start on a weekday with no holiday in between.
  it.each([
    ["2025-10-01", "2025-10-29", 28],
    ["2025-10-04", "2025-10-31", 27],
    ["2025-10-05", "2025-10-31", 26],
    ["2025-12-10", "2026-01-12", 33],
    ["2012-03-30", "2012-05-01", 32],
    ["2022-05-09", "2022-06-08", 30],
  ])("looked after on %s: the first review is due by 20 working days on %s, which is %i days", (from, due, span) => {
    expect(judge(days(20), from, [due])).toEqual([{ type: "met", due, on: due }]);
    const four = judge({ count: 4, unit: "week" }, from, [due]);
    expect(four[0]?.type).toBe(span > 28 ? "late" : "met");
    expect((Date.parse(due) - Date.parse(from)) / 86_400_000).toBe(span);
  });

  it("makes of 20 working days 26 days at least and 34 at most, whatever day they begin on", () => {
    const spans = new Set<number>();
    for (let day = dayNumber("2008-01-01") ?? 0; day <= (dayNumber("2030-11-20") ?? 0); day += 1) {
      const [made] = judge(days(20), isoOfDay(day), [], { periodEnd: "2030-12-31" });
      if (made?.type !== "not-done") throw new Error("The holidays are known for all of them.");
      spans.add((dayNumber(made.due) ?? 0) - day);
    }
    expect([...spans].sort()).toEqual([26, 27, 28, 29, 30, 31, 32, 33, 34]);
  });

  it("is not yet due, or not done, by the end of the period judged, whose last day is in it", () => {
    expect(say(days(15), "2025-12-09", [], { periodEnd: "2026-01-01" })).toBe("Not yet due: 2 January 2026");
    expect(say(days(15), "2025-12-09", [], { periodEnd: "2026-01-02" })).toBe("Due 2 January 2026: no date on file");
    expect(say(days(15), "2025-12-09", [], { periodEnd: null })).toBe(
      "Due 2 January 2026: no date on file, and the audit does not say when the period judged ends",
    );
    expect(say({ count: 72, unit: "hour" }, "2026-02-26T10:00", [])).toBe("Not yet due: 1 March 2026, 10:00");
    // The date is there although the period is over: late is late.
    expect(say(days(15), "2025-12-09", ["2026-01-05"], { periodEnd: "2025-12-31" })).toBe(
      "Due 2 January 2026: 1 working day late",
    );
  });

  it("misses the date that it runs from, and a time of day where the limit is in hours", () => {
    expect(say(days(15), [], ["2025-12-23"])).toBe("No date for “strategy”");
    expect(say(days(15), ["not a date"], [])).toBe("No date for “strategy”");
    expect(say({ count: 72, unit: "hour" }, "2025-12-24", ["2025-12-27T10:00"])).toBe("No time of day for “strategy”");
    expect(say({ count: 72, unit: "hour" }, "2025-12-24T10:00", ["2025-12-27"])).toBe(
      "No time of day for “conference”",
    );
  });

  it("takes what was done before the time began to run as in time", () => {
    expect(say(days(10), "2025-12-09", ["2025-12-01"])).toBe("Due 23 December 2025: met");
  });

  it("judges a range at both ends", () => {
    const range: Limit = { min: 10, max: 14, unit: "calendar-day" };
    expect(say(range, "2026-01-01", ["2026-01-11"])).toBe("Due 15 January 2026: met");
    expect(say(range, "2026-01-01", ["2026-01-15"])).toBe("Due 15 January 2026: met");
    expect(say(range, "2026-01-01", ["2026-01-09"])).toBe("Due not before 11 January 2026: 2 days early");
    expect(say(range, "2026-01-01", ["2026-01-16"])).toBe("Due 15 January 2026: 1 day late");
    expect(say({ min: 24, max: 48, unit: "hour" }, "2026-01-01T10:00", ["2026-01-01T22:00"])).toBe(
      "Due not before 2 January 2026, 10:00: 12 hours early",
    );
  });

  it("reads the edition of the audit: its own limit, none at all, or the one in force", () => {
    const editions = { "2010": { count: 4, unit: "week" } as const, "2013": null };
    const given = { editions, thenEvery: months(6) };
    expect(say(days(20), "2025-12-10", ["2026-01-08"], { ...given, edition: "2010", thenEvery: null })).toBe(
      "Due 7 January 2026: less than 1 week late (1 day)",
    );
    expect(say(days(20), "2025-12-10", ["2026-01-08"], { ...given, edition: "2026", thenEvery: null })).toBe(
      "Due 12 January 2026: met",
    );
    // No limit, and nothing that repeats either.
    expect(judge(days(20), "2025-12-10", ["2026-01-08"], { ...given, edition: "2013" })).toEqual([
      { type: "not-applicable", why: "no-limit-in-edition" },
    ]);
  });

  it("is for the bands that it names, and guesses no band", () => {
    const onlyFor = { profile: "age-band", in: ["under-1", "1-4"] };
    expect(say(days(5), "2026-01-05", ["2026-01-12"], { onlyFor, band: "1-4" })).toBe("Due 12 January 2026: met");
    expect(judge(days(5), "2026-01-05", [], { onlyFor, band: "5-10" })).toEqual([
      { type: "not-applicable", why: "another-band" },
    ]);
    expect(judge(days(5), "2026-01-05", [], { onlyFor })).toEqual([{ type: "band-missing", profile: "age-band" }]);
  });

  it("says that a local value or term dates are not there, whatever the dates are", () => {
    const local: Limit = { local: true };
    expect(judge(local, "2026-01-05", ["2026-01-12"], { thenEvery: local })).toEqual([{ type: "local-value-missing" }]);
    expect(judge(local, [], [])).toEqual([{ type: "local-value-missing" }]);
    expect(judge({ count: 20, unit: "school-day" }, "2026-01-05", ["2026-01-12"])).toEqual([
      { type: "term-dates-missing" },
    ]);
  });

  it("says that the bank holidays are not known, and still counts months and weeks", () => {
    expect(say(days(15), "2030-12-20", ["2031-01-06"])).toBe(
      "No due date: bank holidays are known from 1 January 2008 to 31 December 2030",
    );
    // The due date is known, how late it was is not.
    expect(judge(days(1), "2030-12-30", ["2031-01-06"])[0]?.type).toBe("beyond-known-holidays");
    expect(say(months(3), "2030-12-20", ["2031-03-20"])).toBe("Due 20 March 2031: met");
  });
});

describe("a timescale that repeats", () => {
  const repeating = { thenEvery: months(6) };

  it("judges the first gap, each next one and the one still open at the end of the period", () => {
    expect(judge(months(3), "2025-01-10", ["2025-04-10", "2025-10-20"], repeating)).toEqual([
      { type: "met", due: "2025-04-10", on: "2025-04-10" },
      { type: "late", due: "2025-10-10", on: "2025-10-20", by: 0, unit: "month", days: 10 },
      { type: "not-yet-due", due: "2026-04-20" },
    ]);
    expect(judge(months(3), "2025-01-10", ["2025-04-10"], repeating)).toEqual([
      { type: "met", due: "2025-04-10", on: "2025-04-10" },
      { type: "not-done", due: "2025-10-10" },
    ]);
    expect(say(months(3), "2025-01-10", ["2025-04-10", "2025-10-20"], repeating)).toBe(
      "1 of 2 in time; Due 10 October 2025: less than 1 month late (10 days); Not yet due: 20 April 2026",
    );
  });

  it("has one gap, the first, until there is a date", () => {
    expect(judge(months(3), "2025-12-10", [], repeating)).toEqual([{ type: "not-yet-due", due: "2026-03-10" }]);
  });

  it("leaves out what came before it began", () => {
    const weekly = { thenEvery: { count: 6, unit: "week" } as const };
    expect(judge({ count: 1, unit: "week" }, "2026-02-02", ["2026-01-05", "2026-02-05"], weekly)).toEqual([
      { type: "met", due: "2026-02-09", on: "2026-02-05" },
      { type: "not-yet-due", due: "2026-03-19" },
    ]);
  });

  it("measures from one date of a milestone to the next, in the order of time", () => {
    const reviews = { from: "review", to: "review", ...repeating };
    expect(judge(months(6), ["2025-09-01", "2025-03-01"], [], reviews)).toEqual([
      { type: "met", due: "2025-09-01", on: "2025-09-01" },
      { type: "not-yet-due", due: "2026-03-01" },
    ]);
    expect(judge(months(6), "2025-08-28", [], reviews)).toEqual([{ type: "not-done", due: "2026-02-28" }]);
    expect(judge(months(6), [], [], reviews)).toEqual([{ type: "date-missing", milestone: "review" }]);
  });

  it("is what its worst gap is: met only where every gap that came due was", () => {
    const first = judge(months(3), "2025-01-10", ["2025-04-10", "2025-10-10"], repeating);
    expect(worstOf(first)).toBe("met");
    expect(worstOf(judge(months(3), "2025-01-10", ["2025-04-10", "2025-10-11"], repeating))).toBe("late");
    expect(worstOf(judge(months(3), "2024-01-10", ["2024-05-10"], repeating))).toBe("not-done");
    expect(worstOf(judge(months(3), "2026-01-10", [], repeating))).toBe("not-yet-due");
  });

  it("stops at a local value that nobody entered", () => {
    expect(judge(days(10), "2026-01-05", ["2026-01-19"], { thenEvery: { local: true } })).toEqual([
      { type: "met", due: "2026-01-19", on: "2026-01-19" },
      { type: "local-value-missing" },
    ]);
  });
});
