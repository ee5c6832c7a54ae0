import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dayNumber, isoOfDay, weekdayOf } from "#src/domain/timescale/day-number.ts";
import { addWorkingDays, countWorkingDays, isWorkingDay } from "#src/domain/timescale/working-days.ts";

const seed = 20_261_127;
const day = (iso: string) => dayNumber(iso) ?? Number.NaN;
const add = (iso: string, count: number) => {
  const added = addWorkingDays(day(iso), count);
  return added.ok ? isoOfDay(added.value) : added.error.type;
};
const count = (from: string, to: string) => {
  const counted = countWorkingDays(day(from), day(to));
  return counted.ok ? counted.value : counted.error.type;
};
/** Days that leave room for a thousand working days before the end of the known years. */
const aDay = fc.integer({ min: day("2008-01-01"), max: day("2026-01-01") });

describe("day numbers", () => {
  it("take real days alone, with or without a time", () => {
    expect(isoOfDay(day("2024-02-29"))).toBe("2024-02-29");
    expect(isoOfDay(day("2026-03-29T01:30"))).toBe("2026-03-29");
    expect(
      ["", "2026-02-29", "2026-02-30", "2026-13-01", "3 May 2026", "2026-5-3", "2026-05-031"].map(dayNumber),
    ).toEqual(Array(7).fill(null));
  });

  it("are those of the engine's own calendar, there and back, over two centuries and the ends of three", () => {
    const wrong: string[] = [];
    for (let each = day("1899-12-31"); each <= day("2101-01-01"); each += 1) {
      const iso = new Date(each * 86_400_000).toISOString().slice(0, 10);
      if (isoOfDay(each) !== iso || dayNumber(iso) !== each) wrong.push(iso);
    }
    expect(wrong).toEqual([]);
    expect([day("1970-01-01"), day("2000-02-29"), day("1899-12-31")]).toEqual([0, 11_016, -25_568]);
  });

  it("know the day of the week, before 1970 too", () => {
    expect(["2026-11-23", "2026-11-29", "1969-12-29", "1970-01-01"].map((iso) => weekdayOf(day(iso)))).toEqual([
      0, 6, 0, 3,
    ]);
  });

  it.each([
    ["2025-10-23", 3, "2026-01-23"],
    ["2025-11-30", 3, "2026-02-28"],
    ["2023-11-30", 3, "2024-02-29"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-02-28", 6, "2026-08-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("put %s and %i months to %s: clipped to the month's end", (from, months, to) => {
    expect(isoOfDay(addMonths(day(from), months))).toBe(to);
  });
});

describe("working days", () => {
  it.each([
    // Day one is the day after.
    ["2026-11-23", 1, "2026-11-24"],
    ["2026-11-27", 1, "2026-11-30"],
    // From a Saturday and from a Sunday, the first working day is the same Monday.
    ["2026-11-28", 1, "2026-11-30"],
    ["2026-11-29", 1, "2026-11-30"],
    // Over Easter: Friday 3 and Monday 6 April 2026.
    ["2026-04-02", 1, "2026-04-07"],
    ["2026-03-27", 10, "2026-04-14"],
    // Over Christmas 2025 and New Year: 25, 26 December and 1 January.
    ["2025-12-01", 15, "2025-12-22"],
    ["2025-12-09", 15, "2026-01-02"],
    // The extra day of 19 September 2022, made known nine days before.
    ["2022-09-16", 1, "2022-09-20"],
    // 2022: Thursday 2 and Friday 3 June, and none on Monday 30 May.
    ["2022-05-27", 4, "2022-06-06"],
    // 2020: Friday 8 May in place of Monday 4 May.
    ["2020-05-01", 1, "2020-05-04"],
    ["2020-05-07", 1, "2020-05-11"],
    ["2012-06-01", 1, "2012-06-06"],
    ["2011-04-21", 5, "2011-05-04"],
    ["2023-05-05", 1, "2023-05-09"],
  ])("%s and %i of them is %s", (from, howMany, to) => {
    expect(add(from, howMany)).toBe(to);
    expect(count(from, to)).toBe(howMany);
  });

  it("count none where the end is not after the start", () => {
    expect(count("2026-11-27", "2026-11-27")).toBe(0);
    expect(count("2026-11-27", "2026-11-20")).toBe(0);
    expect(count("2026-11-27", "2026-11-29")).toBe(0);
  });

  it("give n when n of them are counted again, and always end on one", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 1000 }), (start, howMany) => {
        const end = addWorkingDays(start, howMany);
        if (!end.ok) throw new Error("The whole span is inside the known years.");
        expect(countWorkingDays(start, end.value)).toEqual({ ok: true, value: howMany });
        expect(isWorkingDay(end.value)).toBe(true);
      }),
      { seed, numRuns: 300 },
    );
  });

  it("add up: so many and then so many more is all of them at once", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (start, first, second) => {
        const half = addWorkingDays(start, first);
        if (!half.ok) throw new Error("The whole span is inside the known years.");
        expect(addWorkingDays(half.value, second)).toEqual(addWorkingDays(start, first + second));
      }),
      { seed, numRuns: 200 },
    );
  });

  it("say that the holidays are not known, before 2008 and after 2030, and never guess", () => {
    expect(add("2030-12-30", 1)).toBe("2030-12-31");
    expect(add("2030-12-30", 2)).toBe("beyond-known-holidays");
    expect(add("2031-01-06", 1)).toBe("beyond-known-holidays");
    expect(add("2007-12-31", 5)).toBe("beyond-known-holidays");
    expect(count("2030-12-30", "2031-01-02")).toBe("beyond-known-holidays");
    expect(addWorkingDays(day("2030-12-31"), 1)).toEqual({
      ok: false,
      error: { type: "beyond-known-holidays", knownFrom: "2008-01-01", knownTo: "2030-12-31" },
    });
  });
});
