import { describe, expect, it } from "vitest";
import { parseTermDates } from "#src/domain/timescale/parse-term-dates.ts";
import { judgeOne, sayOne } from "#tests/support/judge-one.ts";

const published = `Autumn term 2025: Tuesday 2 September 2025 to Friday 24 October 2025
3 November 2025 - 19 December 2025

2026-01-05 to 2026-02-13
13/4/2026 – 22/5/2026`;
const { terms } = parseTermDates(published);
const limit = (count: number) => ({ count, unit: "school-day" }) as const;

describe("term dates as an area publishes them", () => {
  it("are two dates a line, in any of the usual ways of writing them", () => {
    expect(parseTermDates(published)).toEqual({
      terms: [
        { from: "2025-09-02", to: "2025-10-24" },
        { from: "2025-11-03", to: "2025-12-19" },
        { from: "2026-01-05", to: "2026-02-13" },
        { from: "2026-04-13", to: "2026-05-22" },
      ],
      unread: [],
    });
    expect(parseTermDates("from the 1st of Sept 2025 until 24th Oct. 2025").terms).toEqual([
      { from: "2025-09-01", to: "2025-10-24" },
    ]);
  });

  it("are put in the order of time", () => {
    expect(parseTermDates("2026-01-05 to 2026-02-13\n2025-09-02 to 2025-10-24").terms[0]?.from).toBe("2025-09-02");
  });

  it.each([
    "Autumn term",
    "2 September 2025",
    "24 October 2025 to 2 September 2025",
    "31 September 2025 to 24 October 2025",
    "2 September 2025 to 24 October 2025, half term from 27 October 2025",
    "02/09/25 to 24/10/25",
  ])("say which line does not hold a first and a last day: %s", (line) => {
    expect(parseTermDates(`2025-09-02 to 2025-10-24\n${line}`).unread).toEqual([{ line: 2, text: line }]);
  });
});

describe("a limit in school days", () => {
  it.each<[from: string, count: number, to: string, words: string]>([
    // Nine days to the half term, then eleven from 3 November: ten of a term that is open, and Monday 17.
    ["2025-10-13", 20, "2025-11-17", "Due 17 November 2025: met"],
    ["2025-10-13", 20, "2025-11-19", "Due 17 November 2025: 2 school days late"],
    // Four before Christmas, five in the first week of January, one more.
    ["2025-12-15", 10, "2026-01-12", "Due 12 January 2026: met"],
    // Due on the last day before a holiday, done in it: late, and no school day later.
    ["2025-10-20", 4, "2025-10-28", "Due 24 October 2025: less than 1 school day late"],
    // 4 May 2026 is a bank holiday inside a term.
    ["2026-04-30", 3, "2026-05-06", "Due 6 May 2026: met"],
    // Begun in a holiday between two terms.
    ["2025-10-28", 1, "2025-11-03", "Due 3 November 2025: met"],
  ])("from %s, %i of them, done on %s: %s", (from, count, to, words) => {
    expect(sayOne({ limit: limit(count), terms, dates: { start: [from], end: [to] } })).toBe(words);
  });

  it("says plainly that there are no term dates, or that they do not reach so far", () => {
    const dates = { start: ["2026-05-18"], end: ["2026-06-05"] };
    expect(sayOne({ limit: limit(10), dates })).toBe("Counted in school days: no term dates entered that can be read");
    const beyond = "No due date: term dates are entered from 2 September 2025 to 22 May 2026";
    expect(sayOne({ limit: limit(10), terms, dates })).toBe(beyond);
    expect(sayOne({ limit: limit(2), terms, dates: { start: ["2025-08-28"], end: [] } })).toBe(beyond);
    // The due date is known, how late it was is not.
    expect(sayOne({ limit: limit(2), terms, dates })).toBe(beyond);
  });

  it("counts no school day beyond the bank holidays that are known", () => {
    const later = [{ from: "2030-11-04", to: "2031-02-14" }];
    expect(judgeOne({ limit: limit(20), terms: later, dates: { start: ["2030-12-16"] } })).toEqual([
      { type: "beyond-known-holidays", knownFrom: "2008-01-01", knownTo: "2030-12-31" },
    ]);
  });
});
