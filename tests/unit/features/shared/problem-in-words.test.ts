import { describe, expect, it } from "vitest";
import type { Fault, InstrumentProblem, Place } from "#src/domain/instrument/instrument-problem.ts";
import { problemInWords } from "#src/features/shared/problem-in-words.ts";

const inStandard: Place = {
  path: "areas[7].standards[2].themes[0]",
  line: 214,
  area: "plan",
  standard: "plan-whole-family",
};
const inFile: Place = { path: "", line: 1, area: null, standard: null };

describe("a problem of an instrument file, in words", () => {
  it.each<[Fault, Place, string]>([
    [
      { type: "unknown-reference", kind: "theme", id: "fathers" },
      inStandard,
      "Area plan, standard plan-whole-family, line 214 (areas[7].standards[2].themes[0]): There is no theme with the id “fathers” in this file. Correct the id, or add it.",
    ],
    [{ type: "missing-key", key: "areas" }, inFile, "Line 1: “areas” is missing. Add it."],
    [
      { type: "not-allowed", found: "fortnight", allowed: ["week", "month"] },
      { path: "timescales[0].limit.unit", line: 90, area: null, standard: null },
      "Line 90 (timescales[0].limit.unit): “fortnight” is not one of the values allowed here. Write “week” or “month”.",
    ],
    [
      { type: "repeated-id", kind: "look-for", id: "lf-plan-po-1", first: "areas[7].lookFor[2].points[0]" },
      { path: "areas[8].lookFor[0].points[0]", line: 300, area: "core-groups", standard: null },
      "Area core-groups, line 300 (areas[8].lookFor[0].points[0]): The id “lf-plan-po-1” is already used by another point to look for, at areas[7].lookFor[2].points[0]. Give one of them another id.",
    ],
    [
      { type: "ends-itself", milestone: "core-group" },
      { path: "timescales[3].until", line: 300, area: null, standard: null },
      "Line 300 (timescales[3].until): “core-group” is one of the two ends of this timescale and cannot end it as well. Name another milestone in “until”, or take “until” out.",
    ],
    [
      { type: "not-a-date", found: "2011-02-30" },
      { path: "timescales[3].exceptions[0].due.to", line: 310, area: null, standard: null },
      "Line 310 (timescales[3].exceptions[0].due.to): “2011-02-30” is not a date. Write year, month and day, as in “2011-03-31”.",
    ],
  ])("says where, what and what to do: %o", (fault, place, words) => {
    expect(problemInWords({ ...fault, place })).toBe(words);
  });

  it.each<[InstrumentProblem, string]>([
    [
      { type: "not-json", line: 12, column: 5, found: "“", expected: "key" },
      'Line 12, column 5: the file cannot be read from here on. There is a curly quotation mark. Use the straight one ("): a word processor changes them, a text editor does not.',
    ],
    [
      { type: "not-json", line: 3, column: 1, found: "}", expected: "key" },
      "Line 3, column 1: the file cannot be read from here on. A name in double quotation marks should stand here, and there is “}”. Look for a comma too many before a closing bracket.",
    ],
    [
      { type: "not-json", line: 9, column: 4, found: null, expected: "comma-or-end" },
      "Line 9, column 4: the file cannot be read from here on. A comma or a closing bracket should stand here, and the file ends. Look for a comma left out on the line before.",
    ],
    [
      { type: "too-large", bytes: 2_097_153, limit: 2_097_152 },
      "The file has 2.1 MB and may have 2 MB. Choose an instrument file, or shorten this one.",
    ],
    [
      { type: "newer-format", found: 2, known: 1 },
      "The file is written in version 2 of the format, and this copy of Sightline reads version 1. Update Sightline, or ask for the file in the older version.",
    ],
    [{ type: "more-problems", count: 40 }, "There are 40 more problems. Mend these first, then open the file again."],
  ])("says what is wrong with the whole file: %o", (problem, words) => {
    expect(problemInWords(problem)).toBe(words);
  });
});
