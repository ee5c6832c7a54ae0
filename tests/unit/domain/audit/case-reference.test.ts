import { describe, expect, it } from "vitest";
import { sameReference, tidyReference } from "#src/domain/audit/case-reference.ts";

describe("a case reference", () => {
  it.each([
    ["a space that does not break", "CP\u00A012", "CP 12"],
    ["a space of no width", "CP\u200B-12", "CP-12"],
    ["a soft hyphen", "CP\u00AD12", "CP12"],
    ["a letter and its accent typed apart", "Cafe\u0301 7", "Café 7"],
    ["half of a letter that takes two", "CP-\uD83D1", "CP-1"],
    ["tabs and spaces around it", "\t CP-12  ", "CP-12"],
  ])("is kept without %s", (_, typed, kept) => {
    expect(tidyReference(typed)).toBe(kept);
  });

  it.each([
    ["capitals", "cp-12"],
    ["spaces", "C P - 12"],
    ["the dash that a word processor makes of a hyphen", "CP–12"],
    ["a hyphen that does not break", "CP\u201112"],
    ["a minus sign", "CP\u221212"],
    ["letters of full width", "ＣＰ-12"],
  ])("is the same whatever its %s", (_, other) => {
    expect(sameReference(other)).toBe(sameReference("CP-12"));
  });

  it.each(["CP12", "CP-120", "CP-I2", "СР-12"])("is not the same as %s", (other) => {
    expect(sameReference(other)).not.toBe(sameReference("CP-12"));
  });
});
