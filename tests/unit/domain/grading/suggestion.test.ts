import { describe, expect, it } from "vitest";
import { grades } from "#src/domain/audit/values.ts";
import { departsFrom } from "#src/domain/grading/suggestion.ts";

const departing = (cap: Parameters<typeof departsFrom>[0]) => grades.filter((grade) => departsFrom(cap, grade));

describe("departing from what the rules say", () => {
  it("is impossible where they say nothing", () => expect(departing(null)).toEqual([]));

  it("is a better grade where they say no better than, and never a lower one", () => {
    expect(departing({ grade: "good", orWorse: true })).toEqual(["outstanding"]);
    expect(departing({ grade: "requires-improvement", orWorse: true })).toEqual(["outstanding", "good"]);
  });

  it("is any other grade where they say this one", () => {
    expect(departing({ grade: "requires-improvement", orWorse: false })).toEqual(["outstanding", "good", "inadequate"]);
    expect(departing({ grade: "inadequate", orWorse: false })).toEqual(["outstanding", "good", "requires-improvement"]);
  });
});
