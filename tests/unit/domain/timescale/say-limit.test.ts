import { describe, expect, it } from "vitest";
import type { LocalLimit } from "#src/domain/audit/values.ts";
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
    [aTimescale("a", { atLeast: true, limit: { count: 3, unit: "working-day" } }), "at least 3 working days before"],
    [aTimescale("a", { atLeast: true, limit: { local: true } }), "at least your area's own limit before"],
    [aTimescale("a", { limit: { dueDate: true } }), "by the due date on file"],
  ])("%# is said once and reads as a sentence", (timescale, words) => {
    expect(sayLimit(timescale, "2026")).toBe(words);
  });

  it("has the area's own values where an audit has them", () => {
    const both = aTimescale("a", { limit: { local: true }, thenEvery: { local: true } });
    const said = (limit?: LocalLimit, every?: LocalLimit) =>
      sayLimit(both, "2026", { localLimit: (_id, which) => (which === "limit" ? limit : every) });
    const [first, next] = [{ count: 5, unit: "working-day" } as const, { count: 4, unit: "week" } as const];
    expect(said(first, next)).toBe("5 working days, then every 4 weeks");
    expect(said(first)).toBe("5 working days, then your area's own limit");
    expect(said({ none: true }, next)).toBe("no limit in your area");
    expect(said(first, { none: true })).toBe("5 working days, then no limit in your area");
    expect(said()).toBe("your area's own limit");
  });
});
