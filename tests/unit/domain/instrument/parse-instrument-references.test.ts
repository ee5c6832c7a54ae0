import { describe, expect, it } from "vitest";
import type { Draft } from "#tests/support/builders/an-instrument-file.ts";
import { problemsAfter } from "#tests/support/problems-after.ts";

describe("what an instrument file says twice", () => {
  const twice = (kind: string, id: string, first: string, at: string) => ({ type: "repeated-id", kind, id, first, at });

  it.each<[string, (draft: Draft) => void, object]>([
    ["a basis", (d) => d.basis.push({ ...d.basis[0] }), twice("basis", "wt2026", "basis[0]", "basis[2]")],
    ["a grade", (d) => (d.grades[1] = { ...d.grades[0] }), twice("grade", "outstanding", "grades[0]", "grades[1]")],
    [
      "an agency",
      (d) => d.agencies.push({ id: "police", label: "Other police", short: "OP" }),
      twice("agency", "police", "agencies[1]", "agencies[8]"),
    ],
    [
      "a profile question",
      (d) => d.profile.push({ ...d.profile[0] }),
      twice("profile", "age-band", "profile[0]", "profile[1]"),
    ],
    [
      "an option of one question",
      (d) => d.profile[0].options.push({ id: "unborn", label: "Before birth" }),
      twice("option", "unborn", "profile[0].options[0]", "profile[0].options[3]"),
    ],
    ["a voice", (d) => d.voices.push({ ...d.voices[0] }), twice("voice", "child", "voices[0]", "voices[2]")],
    ["a theme", (d) => d.themes.push({ ...d.themes[3] }), twice("theme", "drift", "themes[3]", "themes[5]")],
    [
      "a milestone",
      (d) => d.milestones.push({ ...d.milestones[0] }),
      twice("milestone", "initial-conference", "milestones[0]", "milestones[3]"),
    ],
    [
      "a timescale",
      (d) => d.timescales.push({ ...d.timescales[1] }),
      twice("timescale", "reviews", "timescales[1]", "timescales[3]"),
    ],
    ["an area", (d) => (d.areas[1].id = "plan"), twice("area", "plan", "areas[0]", "areas[1]")],
    [
      "a standard, in another area",
      (d) => d.areas[1].standards.push({ ...d.areas[1].standards[0], id: "plan-contingency" }),
      twice("standard", "plan-contingency", "areas[0].standards[4]", "areas[1].standards[1]"),
    ],
    [
      "a descriptor, in another area",
      (d) => (d.areas[1].ladder.good[0].id = "plan-o-2"),
      twice("descriptor", "plan-o-2", "areas[0].ladder.outstanding[1]", "areas[1].ladder.good[0]"),
    ],
    [
      "a point to look for, in another area",
      (d) => (d.areas[1].lookFor[0].points[0].id = "lf-plan-po-1"),
      twice("look-for", "lf-plan-po-1", "areas[0].lookFor[2].points[0]", "areas[1].lookFor[0].points[0]"),
    ],
    [
      "the number of an area",
      (d) => (d.areas[1].number = 8),
      { type: "repeated-area-number", number: 8, first: "areas[0]", at: "areas[1]" },
    ],
    [
      "an agency's short name, with other capitals",
      (d) => (d.agencies[1].short = "sc"),
      { type: "repeated-name", what: "agency-short", name: "sc", first: "agencies[0]", at: "agencies[1]" },
    ],
    [
      "an agency's label",
      (d) => (d.agencies[2].label = "Police"),
      { type: "repeated-name", what: "agency-label", name: "Police", first: "agencies[1]", at: "agencies[2]" },
    ],
    [
      "a grade's letter in one wording",
      (d) => (d.wordings["2010"].grades.good.letter = "A"),
      {
        type: "repeated-name",
        what: "grade-letter",
        name: "A",
        first: "wordings.2010.grades.good",
        at: "wordings.2010.grades.requires-improvement",
      },
    ],
    [
      "a grade's label in one wording",
      (d) => (d.wordings.today.grades.inadequate.label = "Good"),
      {
        type: "repeated-name",
        what: "grade-label",
        name: "Good",
        first: "wordings.today.grades.good",
        at: "wordings.today.grades.inadequate",
      },
    ],
    [
      "a theme of one standard",
      (d) => d.areas[0].standards[0].themes.push("smart-plans"),
      { type: "repeated-reference", kind: "theme", id: "smart-plans", at: "areas[0].standards[0].themes[1]" },
    ],
    [
      "an agency's list of points",
      (d) => (d.areas[0].lookFor[1].agency = "social-care"),
      { type: "repeated-reference", kind: "agency", id: "social-care", at: "areas[0].lookFor[1].agency" },
    ],
    [
      "where an old standard went",
      (d) => d.supersedes[0].items.push({ from: "visits-seen", to: "plan-contingency", comparable: false }),
      { type: "repeated-reference", kind: "item", id: "visits-seen", at: "supersedes[0].items[1]" },
    ],
  ])("is refused: %s", (_, change, problem) => {
    expect(problemsAfter(change)).toContainEqual(problem);
    expect(problemsAfter(change).filter(({ type }) => type !== "grade-missing" && type !== "grade-rank")).toHaveLength(
      1,
    );
  });
});

describe("what an instrument file refers to and does not have", () => {
  const unknown = (kind: string, at: string) => ({ type: "unknown-reference", kind, id: "nobody", at });

  it.each<[string, (draft: Draft) => void, object]>([
    [
      "an agency that answers a voice",
      (d) => (d.voices[1].answeredBy[0] = "nobody"),
      unknown("agency", "voices[1].answeredBy[0]"),
    ],
    [
      "an agency that records a milestone",
      (d) => (d.milestones[0].recordedBy = ["nobody"]),
      unknown("agency", "milestones[0].recordedBy[0]"),
    ],
    [
      "an agency that answers an area",
      (d) => d.areas[1].answeredBy.push("nobody"),
      unknown("agency", "areas[1].answeredBy[2]"),
    ],
    [
      "an agency that answers a standard",
      (d) => (d.areas[0].standards[5].answeredBy[4] = "nobody"),
      unknown("agency", "areas[0].standards[5].answeredBy[4]"),
    ],
    [
      "an agency that looks for something",
      (d) => (d.areas[0].lookFor[0].agency = "nobody"),
      unknown("agency", "areas[0].lookFor[0].agency"),
    ],
    [
      "a theme",
      (d) => (d.areas[0].standards[2].themes[0] = "nobody"),
      unknown("theme", "areas[0].standards[2].themes[0]"),
    ],
    [
      "the basis of a standard",
      (d) => (d.areas[0].standards[0].basis[0] = "nobody"),
      unknown("basis", "areas[0].standards[0].basis[0]"),
    ],
    ["the basis of a timescale", (d) => (d.timescales[0].basis = "nobody"), unknown("basis", "timescales[0].basis")],
    ["where a timescale starts", (d) => (d.timescales[0].from = "nobody"), unknown("milestone", "timescales[0].from")],
    ["where a timescale ends", (d) => (d.timescales[0].to = "nobody"), unknown("milestone", "timescales[0].to")],
    [
      "the timescale of an area",
      (d) => (d.areas[0].timescales[0] = "nobody"),
      unknown("timescale", "areas[0].timescales[0]"),
    ],
    [
      "the profile question of an area",
      (d) => (d.areas[1].appliesWhen.profile = "nobody"),
      unknown("profile", "areas[1].appliesWhen.profile"),
    ],
    [
      "the option of an area",
      (d) => (d.areas[1].appliesWhen.in[0] = "nobody"),
      unknown("option", "areas[1].appliesWhen.in[0]"),
    ],
    [
      "the profile question of a timescale",
      (d) => (d.timescales[1].onlyFor.profile = "nobody"),
      unknown("profile", "timescales[1].onlyFor.profile"),
    ],
    [
      "the option of a timescale",
      (d) => (d.timescales[1].onlyFor.in[1] = "nobody"),
      unknown("option", "timescales[1].onlyFor.in[1]"),
    ],
    [
      "where an old standard went",
      (d) => (d.supersedes[0].items[0].to = "nobody"),
      unknown("item", "supersedes[0].items[0].to"),
    ],
  ])("is refused: %s", (_, change, problem) => {
    expect(problemsAfter(change)).toEqual([problem]);
  });

  it("is one problem where the whole list is missing, not one for each reference to it", () => {
    expect(problemsAfter((draft) => delete draft.themes)).toEqual([{ type: "missing-key", key: "themes", at: "" }]);
    expect(problemsAfter((draft) => delete draft.agencies)).toEqual([{ type: "missing-key", key: "agencies", at: "" }]);
  });
});
