import { describe, expect, it } from "vitest";
import { sayLimit } from "#src/domain/words/say-limit.ts";
import { aTimescale } from "#tests/support/builders/a-timescale.ts";

describe("a limit in words", () => {
  it.each([
    [aTimescale("a"), "10 working days"],
    [aTimescale("a", { limit: { count: 1, unit: "month" } }), "1 month"],
    [aTimescale("a", { limit: { min: 10, max: 14, unit: "calendar-day" } }), "10 to 14 calendar days"],
    [aTimescale("a", { limit: { local: true } }), "your area's own limit"],
    [aTimescale("a", { thenEvery: { count: 6, unit: "week" } }), "10 working days, then every 6 weeks"],
    [aTimescale("a", { thenEvery: { local: true } }), "10 working days, then your area's own limit"],
    [aTimescale("a", { limit: { local: true }, thenEvery: { local: true } }), "your area's own limit"],
    [aTimescale("a", { editions: { "2026": null }, thenEvery: { local: true } }), "no limit in this edition"],
  ])("%# is said once and reads as a sentence", (timescale, words) => {
    expect(sayLimit(timescale, "2026")).toBe(words);
  });
});
