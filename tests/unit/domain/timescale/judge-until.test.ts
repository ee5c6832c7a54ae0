import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoOfDay } from "#src/domain/timescale/day-number.ts";
import { worstOf } from "#src/domain/timescale/judgement.ts";
import { type JudgeGiven, judgeOne, sayOne } from "#tests/support/judge-one.ts";

/** First after two weeks, then every six: begun on Monday 1 September 2025. */
const visits = {
  limit: { count: 2, unit: "week" },
  thenEvery: { count: 6, unit: "week" },
  until: "plan-ended",
} as const;
const seen = { start: ["2025-09-01"], end: ["2025-09-10", "2025-10-20"] };
const judged = (ended: readonly string[], more: readonly string[] = []) =>
  sayOne({ ...visits, dates: { ...seen, end: [...seen.end, ...more], "plan-ended": ended } });

describe("a timescale whose plan or placement ended", () => {
  it.each<[what: string, ended: string[], later: string[], words: string]>([
    ["nothing ended", [], [], "2 of 2 in time; Due 1 December 2025: no date on file"],
    [
      "before it was due",
      ["2025-11-28"],
      [],
      "2 of 2 in time; Ended on 28 November 2025, before it was due on 1 December 2025",
    ],
    [
      "on the day it was due",
      ["2025-12-01"],
      [],
      "2 of 2 in time; Ended on 1 December 2025, before it was due on 1 December 2025",
    ],
    ["the day after", ["2025-12-02"], [], "2 of 2 in time; Due 1 December 2025: no date on file"],
    [
      "after it was due, and done later still",
      ["2025-12-02"],
      ["2025-12-05"],
      "2 of 3 in time; Due 1 December 2025: less than 1 week late (4 days)",
    ],
    [
      "before it was due, and done all the same",
      ["2025-11-28"],
      ["2025-12-05"],
      "2 of 2 in time; Ended on 28 November 2025, before it was due on 1 December 2025",
    ],
    [
      "before it began, so that it was another one",
      ["2025-08-20"],
      [],
      "2 of 2 in time; Due 1 December 2025: no date on file",
    ],
    [
      "another one, then this one",
      ["2025-08-20", "2025-11-28"],
      [],
      "2 of 2 in time; Ended on 28 November 2025, before it was due on 1 December 2025",
    ],
  ])("is judged when it ended: %s", (_what, ended, later, words) => {
    expect(judged(ended, later)).toBe(words);
  });

  it("never began to be due where it ended before the first", () => {
    expect(sayOne({ ...visits, dates: { start: ["2025-09-01"], "plan-ended": ["2025-09-12"] } })).toBe(
      "Ended on 12 September 2025, before it was due on 15 September 2025",
    );
  });

  it("is met where everything was in time until the end, and ended where nothing had come due", () => {
    const all = { ...visits, dates: { ...seen, "plan-ended": ["2025-11-28"] } };
    expect(worstOf(judgeOne(all))).toBe("met");
    expect(worstOf(judgeOne({ ...visits, dates: { start: ["2025-09-01"], "plan-ended": ["2025-09-12"] } }))).toBe(
      "ended",
    );
  });

  it("keeps what was late before the end", () => {
    const dates = { start: ["2025-09-01"], end: ["2025-09-20"], "plan-ended": ["2025-10-01"] };
    expect(sayOne({ ...visits, dates })).toBe(
      "Due 15 September 2025: less than 1 week late (5 days); Ended on 1 October 2025, before it was due on 1 November 2025",
    );
  });

  it("changes no gap but those that it ends, whatever the dates are", () => {
    const day = fc.integer({ min: 20_000, max: 20_600 }).map(isoOfDay);
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 6 }), day, (start, end, ended) => {
        const given: JudgeGiven = { ...visits, dates: { start: [start], end } };
        const open = judgeOne(given);
        const closed = judgeOne({ ...given, dates: { ...given.dates, "plan-ended": [ended] } });
        expect(closed.length).toBeLessThanOrEqual(open.length);
        for (const [index, judgement] of closed.entries()) {
          if (judgement.type !== "ended") expect(judgement).toEqual(open[index]);
        }
      }),
      { numRuns: 500, seed: 20261127 },
    );
  });
});
