import { describe, expect, it } from "vitest";
import { sayShare } from "#src/domain/report/say-share.ts";

describe("a part of a base, as a report prints it", () => {
  it.each([
    [3, 8, 8, "3 of 8"],
    [0, 8, 8, "0 of 8"],
    [9, 9, 9, "9 of 9"],
    [42, 60, 60, "42 of 60 (70%)"],
    [42, 60, 10, "42 of 60 (70%)"],
    [10, 10, 10, "10 of 10 (100%)"],
    [0, 12, 12, "0 of 12 (0%)"],
    [1, 16, 16, "1 of 16 (6%)"],
    [29, 200, 40, "29 of 200 (15%)"],
  ])("%i of %i, on %i children", (count, base, children, words) => {
    expect(sayShare({ count, base, children })).toBe(words);
  });

  it("is counted, without a percentage, where sixty answers are about nine children", () => {
    expect(sayShare({ count: 42, base: 60, children: 9 })).toBe("42 of 60");
  });

  it.each([
    ["more than the base", { count: 9, base: 8, children: 8 }],
    ["a base of nothing", { count: 0, base: 0, children: 0 }],
    ["less than nothing", { count: -1, base: 8, children: 8 }],
    ["half of one", { count: 1.5, base: 8, children: 8 }],
    ["a base that is no whole number", { count: 1, base: 8.5, children: 8 }],
    ["answers about no child", { count: 1, base: 8, children: 0 }],
    ["more children than there are answers", { count: 1, base: 8, children: 12 }],
    ["no number at all", { count: Number.NaN, base: 12, children: 12 }],
  ])("is not printed where it cannot be right: %s", (_, share) => {
    expect(sayShare(share)).toBeNull();
  });
});
