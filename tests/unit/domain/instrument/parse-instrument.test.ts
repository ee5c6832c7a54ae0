import { describe, expect, it } from "vitest";
import { parseInstrument } from "#src/domain/instrument/parse-instrument.ts";
import { anInstrumentFile, type Draft, theSmallInstrument } from "#tests/support/builders/an-instrument-file.ts";

/** The problems of a text, without their lines: those have tests of their own. */
function problemsOf(text: string) {
  const read = parseInstrument(text);
  if (read.ok) return [];
  return read.error.map((problem) => {
    if (!("place" in problem)) return problem;
    const { place, ...fault } = problem;
    return { ...fault, at: place.path };
  });
}

function afterChange(change: (draft: Draft) => void) {
  return problemsOf(anInstrumentFile(change));
}

describe("an instrument file that is sound", () => {
  it("is the instrument, unchanged", () => {
    expect(parseInstrument(anInstrumentFile())).toEqual({ ok: true, value: theSmallInstrument() });
  });

  it("opens with the byte order mark that a Windows editor puts in front", () => {
    expect(parseInstrument(`\uFEFF${anInstrumentFile()}`).ok).toBe(true);
  });

  it("keeps what looks like HTML as the text it is", () => {
    const read = parseInstrument(
      anInstrumentFile((draft) => (draft.purpose = "<script>alert(1)</script> & <b>bold</b>")),
    );
    expect(read.ok && read.value.purpose).toBe("<script>alert(1)</script> & <b>bold</b>");
  });
});

describe("the shape of an instrument file", () => {
  it.each<[string, (draft: Draft) => void, object]>([
    [
      "a key that the format does not know",
      (d) => (d.areas[0].weight = 2),
      { type: "unknown-key", key: "weight", at: "areas[0]" },
    ],
    [
      "a key that is missing",
      (d) => delete d.areas[0].standards[1].guidance,
      { type: "missing-key", key: "guidance", at: "areas[0].standards[1]" },
    ],
    [
      "a number for a text",
      (d) => (d.areas[1].question = 7),
      { type: "wrong-type", wanted: "text", at: "areas[1].question" },
    ],
    [
      "a text for true or false",
      (d) => (d.areas[1].keyJudgement = "no"),
      { type: "wrong-type", wanted: "true-or-false", at: "areas[1].keyJudgement" },
    ],
    [
      "a broken number",
      (d) => (d.areas[1].number = 9.5),
      { type: "wrong-type", wanted: "whole-number", at: "areas[1].number" },
    ],
    [
      "a text for a list",
      (d) => (d.areas[1].timescales = "reviews"),
      { type: "wrong-type", wanted: "list", at: "areas[1].timescales" },
    ],
    [
      "nothing for a group",
      (d) => (d.areas[1].learning = null),
      { type: "wrong-type", wanted: "group", at: "areas[1].learning" },
    ],
    [
      "a text for a rule",
      (d) => (d.areas[1].appliesWhen = "babies"),
      { type: "wrong-type", wanted: "group-or-null", at: "areas[1].appliesWhen" },
    ],
    [
      "one agency without brackets",
      (d) => (d.areas[0].answeredBy = "police"),
      { type: "wrong-type", wanted: "answered-by", at: "areas[0].answeredBy" },
    ],
    [
      "a limit that says nothing",
      (d) => (d.timescales[0].limit = {}),
      { type: "wrong-type", wanted: "limit", at: "timescales[0].limit" },
    ],
    [
      "a bare number for a repeat",
      (d) => (d.timescales[1].thenEvery = 6),
      { type: "wrong-type", wanted: "limit-or-null", at: "timescales[1].thenEvery" },
    ],
    [
      "a limit without its unit",
      (d) => delete d.timescales[0].limit.unit,
      { type: "missing-key", key: "unit", at: "timescales[0].limit" },
    ],
    [
      "an unknown unit",
      (d) => (d.timescales[0].limit.unit = "fortnight"),
      {
        type: "not-allowed",
        found: "fortnight",
        allowed: ["hour", "calendar-day", "working-day", "school-day", "week", "month"],
        at: "timescales[0].limit.unit",
      },
    ],
    [
      "a role that does not exist",
      (d) => (d.areas[1].role = "review"),
      {
        type: "not-allowed",
        found: "review",
        allowed: ["plan", "outcomes", "voice", "protection", "oversight", "other"],
        at: "areas[1].role",
      },
    ],
    [
      "an id with capitals",
      (d) => (d.id = "Child Protection"),
      { type: "not-an-id", found: "Child Protection", at: "id" },
    ],
    [
      "the id that every object answers to",
      (d) => (d.id = "constructor"),
      { type: "not-an-id", found: "constructor", at: "id" },
    ],
    [
      "an edition that is no id",
      (d) => (d.timescales[0].editions["WT 2018"] = null),
      { type: "not-an-id", found: "WT 2018", at: "timescales[0].editions" },
    ],
    ["a version in two parts", (d) => (d.version = "1.2"), { type: "not-a-version", found: "1.2", at: "version" }],
    [
      "a language in words",
      (d) => (d.language = "English"),
      { type: "not-a-language", found: "English", at: "language" },
    ],
    [
      "an empty text",
      (d) => (d.areas[0].lookFor[0].points[0].text = "  \n "),
      { type: "empty-text", at: "areas[0].lookFor[0].points[0].text" },
    ],
    [
      "a character that turns the writing round",
      (d) => (d.title = "Child \u202Enoitcetorp"),
      { type: "unreadable-characters", at: "title" },
    ],
    [
      "a title over its limit",
      (d) => (d.title = "a".repeat(121)),
      { type: "text-too-long", length: 121, limit: 120, at: "title" },
    ],
    [
      "a standard over its limit",
      (d) => (d.areas[0].standards[0].text = "a".repeat(241)),
      { type: "text-too-long", length: 241, limit: 240, at: "areas[0].standards[0].text" },
    ],
    [
      "a descriptor over its limit",
      (d) => (d.areas[0].ladder.good[1].text = "a".repeat(241)),
      { type: "text-too-long", length: 241, limit: 240, at: "areas[0].ladder.good[1].text" },
    ],
    [
      "guidance over its limit",
      (d) => (d.areas[0].standards[0].guidance = "a".repeat(1_201)),
      { type: "text-too-long", length: 1_201, limit: 1_200, at: "areas[0].standards[0].guidance" },
    ],
    [
      "an area number of none",
      (d) => (d.areas[1].number = 0),
      { type: "number-out-of-range", found: 0, least: 1, most: 999, at: "areas[1].number" },
    ],
    [
      "a limit of a million weeks",
      (d) => (d.timescales[2].limit.max = 1_000_000),
      { type: "number-out-of-range", found: 1_000_000, least: 1, most: 1_000, at: "timescales[2].limit.max" },
    ],
    [
      "a profile question with one answer",
      (d) => {
        d.profile[0].options.splice(0, 2);
        d.timescales[1].onlyFor = null;
        d.areas[1].appliesWhen = null;
      },
      { type: "too-few", count: 1, least: 2, at: "profile[0].options" },
    ],
    [
      "a look-for without points",
      (d) => (d.areas[1].lookFor[0].points = []),
      { type: "too-few", count: 0, least: 1, at: "areas[1].lookFor[0].points" },
    ],
    [
      "an area without standards",
      (d) => {
        d.areas[1].standards = [];
        d.supersedes = [];
      },
      { type: "area-without-standards", at: "areas[1]" },
    ],
    [
      "a ladder that misses a grade",
      (d) => delete d.areas[0].ladder["requires-improvement"],
      { type: "ladder-misses-grade", grade: "requires-improvement", at: "areas[0].ladder" },
    ],
    [
      "a ladder with an empty grade",
      (d) => (d.areas[0].ladder.inadequate = []),
      { type: "ladder-misses-grade", grade: "inadequate", at: "areas[0].ladder" },
    ],
    [
      "41 areas",
      (d) => {
        d.areas = Array.from({ length: 41 }, (_, place) => aCopyOfVisits(d, place));
        d.supersedes = [];
      },
      { type: "too-many", count: 41, limit: 40, at: "areas" },
    ],
    [
      "41 standards in an area",
      (d) => {
        const [standard] = d.areas[0].standards;
        d.areas[0].standards = Array.from({ length: 41 }, (_, place) => ({ ...standard, id: `plan-${place}` }));
      },
      { type: "too-many", count: 41, limit: 40, at: "areas[0].standards" },
    ],
  ])("refuses %s", (_, change, problem) => {
    expect(afterChange(change)).toEqual([problem]);
  });

  it("takes a limit that is local and counted for a local one with too much in it", () => {
    expect(afterChange((draft) => (draft.timescales[0].limit.local = true))).toEqual([
      { type: "unknown-key", key: "count", at: "timescales[0].limit" },
      { type: "unknown-key", key: "unit", at: "timescales[0].limit" },
    ]);
  });

  it("refuses a text that is JSON and no instrument", () => {
    expect(problemsOf("[]")).toEqual([{ type: "wrong-type", wanted: "group", at: "" }]);
    expect(problemsOf("null")).toEqual([{ type: "wrong-type", wanted: "group", at: "" }]);
  });
});

function aCopyOfVisits(draft: Draft, place: number): Draft {
  const text = JSON.stringify(draft.areas[1]).replaceAll("visits-", `visits-${place}-`);
  return { ...JSON.parse(text), id: `visits-${place}`, number: place + 1 };
}
