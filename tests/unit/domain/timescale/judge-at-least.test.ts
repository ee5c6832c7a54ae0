import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Timescale } from "#src/domain/instrument/schema.ts";
import { isoOfDay } from "#src/domain/timescale/day-number.ts";
import { addWorkingDays, isWorkingDay } from "#src/domain/timescale/working-days.ts";
import { judgeOne, sayOne } from "#tests/support/judge-one.ts";

type Limit = Timescale["limit"];
const counted = (limit: Limit, report: readonly string[], meeting: readonly string[], more = {}) =>
  sayOne({ atLeast: true, limit, dates: { start: report, end: meeting }, ...more });
const workingDays = (count: number): Limit => ({ count, unit: "working-day" });

describe("a limit that counts back from the later event", () => {
  it.each<[limit: Limit, report: string, meeting: string, words: string]>([
    // Before Thursday 20 November 2025 come Wednesday, Tuesday and Monday 17.
    [workingDays(3), "2025-11-17", "2025-11-20", "Due 17 November 2025: met"],
    [workingDays(3), "2025-11-03", "2025-11-20", "Due 17 November 2025: met"],
    [workingDays(3), "2025-11-18", "2025-11-20", "Due 17 November 2025: 1 working day late"],
    [workingDays(3), "2025-11-21", "2025-11-20", "Due 17 November 2025: 4 working days late"],
    // Before Monday 29 December 2025 come 24, 23 and 22: Christmas and the weekend do not count.
    [workingDays(3), "2025-12-23", "2025-12-29", "Due 22 December 2025: 1 working day late"],
    // Fifteen before Tuesday 6 January 2026.
    [workingDays(15), "2025-12-11", "2026-01-06", "Due 11 December 2025: met"],
    [workingDays(15), "2025-12-12", "2026-01-06", "Due 11 December 2025: 1 working day late"],
    [{ count: 3, unit: "calendar-day" }, "2026-02-26", "2026-03-01", "Due 26 February 2026: met"],
    [{ count: 3, unit: "calendar-day" }, "2026-02-28", "2026-03-01", "Due 26 February 2026: 2 days late"],
    [{ count: 1, unit: "month" }, "2026-02-28", "2026-03-31", "Due 28 February 2026: met"],
    [
      { count: 24, unit: "hour" },
      "2026-01-09T10:01",
      "2026-01-10T10:00",
      "Due 9 January 2026, 10:00: less than 1 hour late",
    ],
  ])("%j before: shared on %s for %s: %s", (limit, report, meeting, words) => {
    expect(counted(limit, [report], [meeting])).toBe(words);
  });

  it("is not done, not yet due, or waits for the date of the later event", () => {
    expect(counted(workingDays(3), [], ["2025-11-20"])).toBe("Due 17 November 2025: no date on file");
    expect(counted(workingDays(3), [], ["2026-03-05"])).toBe("Not yet due: 2 March 2026");
    expect(counted(workingDays(3), ["2025-11-17"], [])).toBe("No date for “end”");
  });

  it("counts a local value back too", () => {
    const local = { limit: { count: 2, unit: "working-day" } } as const;
    expect(counted({ local: true }, ["2025-11-19"], ["2025-11-20"], { local })).toBe(
      "Due 18 November 2025: 1 working day late",
    );
  });

  it("goes back as far as it goes forward: from a working day there and back is the same day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 14_000, max: 21_900 }), fc.integer({ min: 1, max: 60 }), (day, count) => {
        fc.pre(isWorkingDay(day));
        const back = addWorkingDays(day, count, -1);
        if (!back.ok) throw new Error("The holidays of these years are known.");
        expect(isWorkingDay(back.value)).toBe(true);
        expect(addWorkingDays(back.value, count)).toEqual({ ok: true, value: day });
        const met = judgeOne({
          atLeast: true,
          limit: workingDays(count),
          dates: { start: [isoOfDay(back.value)], end: [isoOfDay(day)] },
        });
        expect(met.map(({ type }) => type)).toEqual(["met"]);
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });
});
