import { describe, expect, it } from "vitest";
import type { AreaOutcome } from "#src/domain/audit/values.ts";
import { suggestOverallGrade } from "#src/domain/grading/suggest-overall-grade.ts";
import { anArea } from "#tests/support/builders/an-instrument.ts";

const outcomeOf: Record<string, AreaOutcome | null> = {
  O: "outstanding",
  G: "good",
  R: "requires-improvement",
  I: "inadequate",
  n: "not-applicable",
  e: "not-enough-on-file",
  v: "not-involved",
  ".": null,
};

/** Five areas: the first is protection-critical, the last is about the outcomes. `.` is not answered yet. */
function suggest(letters: string) {
  return suggestOverallGrade(
    [...letters].map((letter, index) => ({
      area: anArea(`area-${index + 1}`, index + 1, {
        protectionCritical: index === 0,
        role: index === letters.length - 1 ? "outcomes" : "other",
      }),
      outcome: outcomeOf[letter] ?? null,
    })),
  );
}

function short(letters: string): string | null {
  const suggestion = suggest(letters);
  if (suggestion === null) return null;
  const reasons = suggestion.reasons.map((reason) =>
    "areaId" in reason ? `${reason.type} ${reason.areaId}` : reason.type,
  );
  return `${suggestion.grade}${suggestion.orWorse ? " or worse" : ""}: ${reasons.join(", ")}`;
}

describe("what the rules say about an overall grade", () => {
  it.each([
    // Nothing to say.
    [".....", null],
    ["nneev", null],
    ["OOOOO", null],
    ["GGOOO", null],
    ["nGOeO", null],
    // Inadequate where children are protected, or elsewhere.
    [
      "IGGGG",
      "inadequate: protection-critical-area-inadequate area-1, fewer-than-half-outstanding, outcomes-not-outstanding area-5",
    ],
    [
      "GIGGG",
      "requires-improvement or worse: area-inadequate area-2, fewer-than-half-outstanding, outcomes-not-outstanding area-5",
    ],
    ["OIOOO", "requires-improvement or worse: area-inadequate area-2"],
    ["IIOOO", "inadequate: protection-critical-area-inadequate area-1, area-inadequate area-2"],
    // Half or more require improvement: of those graded, and the ungraded are in no half.
    [
      "GRRRO",
      "requires-improvement: half-require-improvement, area-below-good area-2, area-below-good area-3, area-below-good area-4, fewer-than-half-outstanding",
    ],
    [
      "GRRnO",
      "requires-improvement: half-require-improvement, area-below-good area-2, area-below-good area-3, fewer-than-half-outstanding",
    ],
    ["OORRO", "good or worse: area-below-good area-3, area-below-good area-4"],
    [
      "IRRRO",
      "inadequate: protection-critical-area-inadequate area-1, half-require-improvement, area-below-good area-2, area-below-good area-3, area-below-good area-4, fewer-than-half-outstanding",
    ],
    [
      "GIRRR",
      "requires-improvement: half-require-improvement, area-inadequate area-2, area-below-good area-3, area-below-good area-4, area-below-good area-5, fewer-than-half-outstanding, outcomes-not-outstanding area-5",
    ],
    // Short of outstanding.
    ["GGGGG", "good or worse: fewer-than-half-outstanding, outcomes-not-outstanding area-5"],
    ["GGGOO", "good or worse: fewer-than-half-outstanding"],
    ["OOOOG", "good or worse: outcomes-not-outstanding area-5"],
    ["OOOOe", "good or worse: outcomes-not-outstanding area-5"],
    // Open areas: only what no later answer can undo.
    ["O....", null],
    ["R....", "good or worse: area-below-good area-1"],
    ["I....", "inadequate: protection-critical-area-inadequate area-1"],
    [
      "RRR..",
      "requires-improvement: half-require-improvement, area-below-good area-1, area-below-good area-2, area-below-good area-3, fewer-than-half-outstanding",
    ],
    ["GG...", null],
    ["GGG..", "good or worse: fewer-than-half-outstanding"],
  ])("%s: %s", (letters, expected) => expect(short(letters)).toBe(expected));

  it("say what they counted", () => {
    expect(suggest("GRRRO")?.reasons[0]).toEqual({
      type: "half-require-improvement",
      areaIds: ["area-2", "area-3", "area-4"],
      of: 5,
      grade: "requires-improvement",
      orWorse: false,
    });
    expect(suggest("GGGOO")?.reasons).toEqual([
      { type: "fewer-than-half-outstanding", outstanding: 2, of: 5, grade: "good", orWorse: true },
    ]);
  });

  it("never take a reason back, however the open areas are filled in", () => {
    const pairs = Object.keys(outcomeOf).flatMap((first) => Object.keys(outcomeOf).map((second) => first + second));
    const reasonsOf = (letters: string) => suggest(letters)?.reasons.map(({ type }) => type) ?? [];
    for (const start of pairs) {
      const before = reasonsOf(`${start}..`);
      for (const end of pairs) expect(reasonsOf(start + end)).toEqual(expect.arrayContaining(before));
    }
  });
});
