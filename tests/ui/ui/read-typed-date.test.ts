import { describe, expect, it } from "vitest";
import { readTypedDate, sayDate, sayDateProblem, typedFromIso } from "#src/ui/read-typed-date.ts";

function read(day: string, month: string, year: string): string {
  const date = readTypedDate({ day, month, year });
  return date.ok ? date.value : sayDateProblem(date.error);
}

describe("a typed date", () => {
  it("is an ISO date, with or without leading zeros", () => {
    expect(read("21", "11", "2026")).toBe("2026-11-21");
    expect(read("03", "4", "2026")).toBe("2026-04-03");
  });

  it("takes the month as a word or the start of one", () => {
    expect(read("1", "November", "2026")).toBe("2026-11-01");
    expect(read("1", "sept", "2026")).toBe("2026-09-01");
  });

  it("is empty where nothing is typed", () => {
    expect(read("", " ", "")).toBe("");
  });

  it("names what is still missing", () => {
    expect(read("21", "", "")).toBe("The date also needs a month and a year.");
  });

  it("asks for four numbers instead of guessing the century", () => {
    expect(read("21", "11", "26")).toBe("Type the year with four numbers, for example 2026.");
  });

  it("knows how many days the month has, in that year", () => {
    expect(read("31", "6", "2026")).toBe("June has 30 days in that year.");
    expect(read("29", "2", "2026")).toBe("February has 28 days in that year.");
    expect(read("29", "2", "2028")).toBe("2028-02-29");
  });

  it("refuses a word that begins no month, and a thirteenth month", () => {
    expect(read("1", "ju", "2026")).toBe("Type the month as a number from 1 to 12, or as a word.");
    expect(read("1", "13", "2026")).toBe("Type the month as a number from 1 to 12, or as a word.");
  });
});

describe("an ISO date", () => {
  it("comes apart into the three boxes and is said as people write it", () => {
    expect(typedFromIso("2026-04-03")).toEqual({ day: "3", month: "4", year: "2026" });
    expect(sayDate("2026-11-21")).toBe("21 November 2026");
  });
});
