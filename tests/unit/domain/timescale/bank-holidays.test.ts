import { describe, expect, it } from "vitest";
import { type HolidayKind, holidays, holidaysKnown } from "#src/domain/timescale/bank-holidays.ts";
import { dayNumber, weekdayOf } from "#src/domain/timescale/day-number.ts";

const ofKind = (kind: HolidayKind) => holidays.filter(([, , each]) => each === kind).map(([on]) => on);
const isWeekend = (iso: string) => weekdayOf(dayNumber(iso) ?? Number.NaN) > 4;

/** Literals, from tables of Easter: not computed, because the list was. */
const easterSundays = [
  "2008-03-23",
  "2009-04-12",
  "2010-04-04",
  "2011-04-24",
  "2012-04-08",
  "2013-03-31",
  "2014-04-20",
  "2015-04-05",
  "2016-03-27",
  "2017-04-16",
  "2018-04-01",
  "2019-04-21",
  "2020-04-12",
  "2021-04-04",
  "2022-04-17",
  "2023-04-09",
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2028-04-16",
  "2029-04-01",
  "2030-04-21",
];

/** The usual computation of Easter (Gauss, as Butcher gave it): a second way to the same days. */
function easterSunday(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

describe("the bank holidays of England and Wales", () => {
  it("are known from 2008 to 2030, in order, each day once", () => {
    expect(holidaysKnown).toEqual({ from: "2008-01-01", to: "2030-12-31" });
    const days = holidays.map(([on]) => on);
    expect(days).toEqual([...new Set(days)].sort());
    expect([...new Set(days.map((day) => day.slice(0, 4)))]).toHaveLength(23);
    expect(days.every((day) => dayNumber(day) !== null)).toBe(true);
  });

  it("take eight weekdays a year, nine in 2011, 2012 and 2023, and ten in 2022", () => {
    const weekdays = new Map<string, number>();
    for (const [on] of holidays)
      if (!isWeekend(on)) weekdays.set(on.slice(0, 4), (weekdays.get(on.slice(0, 4)) ?? 0) + 1);
    expect([...weekdays].filter(([, count]) => count !== 8)).toEqual([
      ["2011", 9],
      ["2012", 9],
      ["2022", 10],
      ["2023", 9],
    ]);
    expect(weekdays.size).toBe(23);
  });

  it("have every substitute day, and no other", () => {
    expect(ofKind("substitute")).toEqual([
      "2009-12-28",
      "2010-12-27",
      "2010-12-28",
      "2011-01-03",
      "2011-12-27",
      "2012-01-02",
      "2015-12-28",
      "2016-12-27",
      "2017-01-02",
      "2020-12-28",
      "2021-12-27",
      "2021-12-28",
      "2022-01-03",
      "2022-12-27",
      "2023-01-02",
      "2026-12-28",
      "2027-12-27",
      "2027-12-28",
      "2028-01-03",
    ]);
  });

  it("have the days that were moved where they went, and a working day where they had been", () => {
    expect(ofKind("moved")).toEqual(["2012-06-04", "2020-05-08", "2022-06-02"]);
    const days = new Set(holidays.map(([on]) => on));
    expect(["2012-05-28", "2020-05-04", "2022-05-30"].filter((day) => days.has(day))).toEqual([]);
  });

  it("have the days that one year alone had", () => {
    expect(ofKind("extra")).toEqual(["2011-04-29", "2012-06-05", "2022-06-03", "2022-09-19", "2023-05-08"]);
  });

  it("have Easter Friday and Monday by the tables, which the usual computation bears out", () => {
    expect(easterSundays.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(easterSundays);
    const beside = (name: string, days: number) =>
      holidays.filter(([, each]) => each === name).map(([on]) => (dayNumber(on) ?? 0) + days);
    expect(beside("Good Friday", 2)).toEqual(easterSundays.map(dayNumber));
    expect(beside("Easter Monday", -1)).toEqual(easterSundays.map(dayNumber));
  });

  it("tell Good Friday and Christmas Day apart, which are holidays by common law", () => {
    const common = holidays.filter(([, , kind]) => kind === "common-law");
    expect(new Set(common.map(([, name]) => name))).toEqual(new Set(["Good Friday", "Christmas Day"]));
    expect(common).toHaveLength(2 * 23);
  });

  it("put the fixed Mondays on Mondays, in their own months", () => {
    for (const [name, month] of [
      ["Early May", "05"],
      ["Spring", "05"],
      ["Summer", "08"],
    ] as const) {
      const fixed = holidays.filter(([, each, kind]) => each === name && kind === "bank").map(([on]) => on);
      expect(fixed.length).toBeGreaterThan(20);
      expect(fixed.every((on) => weekdayOf(dayNumber(on) ?? 0) === 0 && on.slice(5, 7) === month)).toBe(true);
    }
  });

  it("have Boxing Day itself on Monday 26 December where Christmas Day is a Sunday", () => {
    expect(holidays.filter(([on]) => on.startsWith("2022-12"))).toEqual([
      ["2022-12-25", "Christmas Day", "common-law"],
      ["2022-12-26", "Boxing Day", "bank"],
      ["2022-12-27", "Christmas Day", "substitute"],
    ]);
  });

  it("are as published for the two years that were most unlike the others", () => {
    const year = (wanted: string) => holidays.flatMap(([on]) => (on.startsWith(wanted) ? [on.slice(5)] : []));
    expect(year("2012")).toEqual(["01-02", "04-06", "04-09", "05-07", "06-04", "06-05", "08-27", "12-25", "12-26"]);
    expect(year("2020")).toEqual(["01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"]);
  });
});
