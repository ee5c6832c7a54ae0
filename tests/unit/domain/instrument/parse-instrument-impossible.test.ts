import { describe, expect, it } from "vitest";
import type { Draft } from "#tests/support/builders/an-instrument-file.ts";
import { problemsAfter } from "#tests/support/problems-after.ts";

describe("what an instrument file says that cannot be", () => {
  it.each<[string, (draft: Draft) => void, readonly object[]]>([
    ["a grade left out", (d) => d.grades.pop(), [{ type: "grade-missing", grade: "inadequate", at: "grades" }]],
    [
      "ranks the wrong way round",
      (d) => {
        d.grades[0].rank = 3;
        d.grades[1].rank = 4;
      },
      [
        { type: "grade-rank", grade: "outstanding", found: 3, wanted: 4, at: "grades[0].rank" },
        { type: "grade-rank", grade: "good", found: 4, wanted: 3, at: "grades[1].rank" },
      ],
    ],
    [
      "a rank of 5",
      (d) => (d.grades[0].rank = 5),
      [{ type: "number-out-of-range", found: 5, least: 1, most: 4, at: "grades[0].rank" }],
    ],
    [
      "a grade without a label in one wording",
      (d) => delete d.wordings["2010"].grades.good,
      [{ type: "missing-key", key: "good", at: "wordings.2010.grades" }],
    ],
    [
      "a term without words",
      (d) => (d.areas[0].standards[3].text = "The [[key-worker]] knew"),
      [{ type: "term-without-wording", term: "key-worker", at: "areas[0].standards[3].text" }],
    ],
    [
      "a term with words in one wording",
      (d) => delete d.wordings["2010"].terms.lead,
      [{ type: "term-in-one-wording", term: "lead", missing: "2010", at: "wordings.today.terms.lead" }],
    ],
    ["a term in capitals", (d) => (d.purpose = "Ask the [[Lead]]."), [{ type: "malformed-term", at: "purpose" }]],
    ["a term that does not end", (d) => (d.purpose = "Ask the [[lead."), [{ type: "malformed-term", at: "purpose" }]],
    [
      "a term inside the words for a term",
      (d) => (d.wordings.today.terms.lead = "the [[lead]] person"),
      [{ type: "term-in-wording", at: "wordings.today.terms.lead" }],
    ],
    [
      "a timescale from a milestone to itself that does not repeat",
      (d) => (d.timescales[1].thenEvery = null),
      [{ type: "timescale-goes-nowhere", at: "timescales[1]" }],
    ],
    [
      "a repeat up to a milestone that has one date",
      (d) => (d.timescales[0].thenEvery = { local: true }),
      [{ type: "repeats-without-milestone", milestone: "first-core-group", at: "timescales[0].thenEvery" }],
    ],
    [
      "a limit with its ends the wrong way round",
      (d) => (d.timescales[2].limit = { min: 5, max: 4, unit: "week" }),
      [{ type: "least-above-most", least: 5, most: 4, at: "timescales[2].limit" }],
    ],
    [
      "the same in another edition",
      (d) => (d.timescales[2].editions = { "2010": { min: 2, max: 1, unit: "week" } }),
      [{ type: "least-above-most", least: 2, most: 1, at: "timescales[2].editions.2010" }],
    ],
    [
      "an end that is no milestone",
      (d) => (d.timescales[1].until = "plan-over"),
      [{ type: "unknown-reference", kind: "milestone", id: "plan-over", at: "timescales[1].until" }],
    ],
    [
      "an end that is one of its own ends",
      (d) => (d.timescales[0].until = d.timescales[0].to),
      [{ type: "ends-itself", milestone: "first-core-group", at: "timescales[0].until" }],
    ],
    [
      "at least, of what repeats",
      (d) => (d.timescales[1].atLeast = true),
      [{ type: "at-least-of-many", at: "timescales[1].atLeast" }],
    ],
    [
      "at least, of a range",
      (d) => {
        d.timescales[0].limit = { min: 2, max: 3, unit: "week" };
        d.timescales[0].atLeast = true;
      },
      [{ type: "at-least-of-many", at: "timescales[0].atLeast" }],
    ],
    [
      "an exception that does not say when",
      (d) => (d.timescales[0].exceptions = [{ effect: "ask", reason: "Then" }]),
      [{ type: "exception-without-condition", at: "timescales[0].exceptions[0]" }],
    ],
    [
      "a day that no calendar has",
      (d) => (d.timescales[0].exceptions = [{ effect: "ask", due: { from: null, to: "2011-02-30" }, reason: "Then" }]),
      [{ type: "not-a-date", found: "2011-02-30", at: "timescales[0].exceptions[0].due.to" }],
    ],
    [
      "a date written another way",
      (d) =>
        (d.timescales[0].exceptions = [{ effect: "ask", due: { from: "31 March 2011", to: null }, reason: "Then" }]),
      [{ type: "not-a-date", found: "31 March 2011", at: "timescales[0].exceptions[0].due.from" }],
    ],
    [
      "a band of an exception that there is not",
      (d) =>
        (d.timescales[0].exceptions = [
          { effect: "ask", onlyFor: { profile: "age-band", in: ["ancient"] }, reason: "Then" },
        ]),
      [{ type: "unknown-reference", kind: "option", id: "ancient", at: "timescales[0].exceptions[0].onlyFor.in[0]" }],
    ],
    [
      "a standard for an agency that does not get the area",
      (d) => d.areas[1].standards[0].answeredBy.push("police"),
      [{ type: "agency-not-asked", agency: "police", at: "areas[1].standards[0].answeredBy[1]" }],
    ],
    [
      "points to look for, for an agency that does not get the area",
      (d) => (d.areas[1].lookFor[0].agency = "police"),
      [{ type: "agency-not-asked", agency: "police", at: "areas[1].lookFor[0].agency" }],
    ],
    [
      "a crosswalk from a version that is not older",
      (d) => (d.supersedes[0].version = "1.10.0"),
      [{ type: "supersedes-not-older", version: "1.10.0", at: "supersedes[0].version" }],
    ],
  ])("is refused: %s", (_, change, problems) => {
    expect(problemsAfter(change)).toEqual(problems);
  });
});
