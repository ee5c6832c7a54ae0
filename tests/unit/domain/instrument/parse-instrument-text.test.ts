import { describe, expect, it } from "vitest";
import { parseInstrument } from "#src/domain/instrument/parse-instrument.ts";
import { anInstrumentFile } from "#tests/support/builders/an-instrument-file.ts";

function problemsOf(text: string) {
  const read = parseInstrument(text);
  return read.ok ? [] : read.error;
}

describe("a text that cannot be read as an instrument at all", () => {
  it.each([
    ["nothing", "", { line: 1, column: 1, found: null, expected: "value" }],
    ["prose", "Dear colleague,\n", { line: 1, column: 1, found: "D", expected: "value" }],
    ["a comma before a closing bracket", '{\n  "id": "a",\n}', { line: 3, column: 1, found: "}", expected: "key" }],
    [
      "a comma left out",
      '{\n  "id": "a"\n  "title": "b"\n}',
      { line: 3, column: 3, found: '"', expected: "comma-or-end" },
    ],
    ["a colon left out", '{ "id" "a" }', { line: 1, column: 8, found: '"', expected: "colon" }],
    ["a name without quotation marks", "{ id: 1 }", { line: 1, column: 3, found: "i", expected: "key" }],
    ["curly quotation marks", "{\r\n  “id”: 1 }", { line: 2, column: 3, found: "“", expected: "key" }],
    ["a comment", "{\n  // the id\n}", { line: 2, column: 3, found: "/", expected: "key" }],
    ["a text over a line's end", '{ "id": "a\nb" }', { line: 1, column: 11, found: "\n", expected: "end-of-text" }],
    ["a file cut short", '{ "id": "a', { line: 1, column: 11, found: null, expected: "end-of-text" }],
    ["a single backslash", '{ "id": "a\\d" }', { line: 1, column: 12, found: "d", expected: "escape" }],
    ["something after the end", "{}\n{}", { line: 2, column: 1, found: "{", expected: "end-of-file" }],
    ["a list that is not closed", "[1, 2", { line: 1, column: 6, found: null, expected: "comma-or-end" }],
    ["a number with a leading nought", "[01]", { line: 1, column: 3, found: "1", expected: "comma-or-end" }],
  ])("says where it stopped: %s", (_, text, fault) => {
    expect(problemsOf(text)).toEqual([{ type: "not-json", ...fault }]);
  });

  it("is refused above 2 MiB, counted in bytes and not in characters", () => {
    const most = 2 * 1024 * 1024;
    expect(problemsOf(" ".repeat(most + 1))).toEqual([{ type: "too-large", bytes: most + 1, limit: most }]);
    expect(problemsOf("é".repeat(most / 2 + 1))).toEqual([{ type: "too-large", bytes: most + 2, limit: most }]);
    expect(problemsOf(" ".repeat(most))).toMatchObject([{ type: "not-json" }]);
  });

  it("is refused with brackets inside brackets without end, and does not fall over", () => {
    expect(problemsOf("[".repeat(1_000_000))).toEqual([{ type: "too-deep", line: 1, limit: 20 }]);
    expect(problemsOf(`{ "areas":\n${'{"a":'.repeat(30)}`)).toEqual([{ type: "too-deep", line: 2, limit: 20 }]);
  });

  it("is refused in a newer format, whatever else is wrong with it", () => {
    const newer = anInstrumentFile((draft) => {
      draft.formatVersion = 2;
      draft.areas = "elsewhere";
    });
    expect(problemsOf(newer)).toEqual([{ type: "newer-format", found: 2, known: 1 }]);
  });

  it("is refused in a format that never was", () => {
    expect(problemsOf(anInstrumentFile((draft) => (draft.formatVersion = 0)))).toMatchObject([
      { type: "not-allowed", found: "0", allowed: ["1"], place: { path: "formatVersion" } },
    ]);
  });
});

describe("what reading a JSON text would lose in silence", () => {
  it("is a key written twice", () => {
    const text = anInstrumentFile().replace('"nation": "england",', '"nation": "wales",\n  "nation": "england",');
    expect(problemsOf(text)).toEqual([
      { type: "repeated-key", key: "nation", place: { path: "", line: 8, area: null, standard: null } },
    ]);
  });

  it("is a key that would change what every object is", () => {
    const text = anInstrumentFile().replace(
      '"nation": "england",',
      '"nation": "england",\n  "__proto__": { "polluted": true },',
    );
    expect(problemsOf(text)).toEqual([
      { type: "forbidden-key", key: "__proto__", place: { path: "", line: 8, area: null, standard: null } },
    ]);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it("is such a key where any key is allowed", () => {
    const text = anInstrumentFile().replace('"terms": {', '"terms": { "__proto__": "x", ');
    expect(problemsOf(text)).toMatchObject([{ type: "forbidden-key", place: { path: "wordings.2010.terms" } }]);
  });
});

describe("where a problem is", () => {
  it("is told by path, line, area and standard", () => {
    const text = anInstrumentFile((draft) => (draft.areas[0].standards[2].themes[0] = "fathers"));
    const line = text.split("\n").findIndex((words) => words.includes('"fathers"')) + 1;
    expect(problemsOf(text)).toEqual([
      {
        type: "unknown-reference",
        kind: "theme",
        id: "fathers",
        place: { path: "areas[0].standards[2].themes[0]", line, area: "plan", standard: "plan-whole-family" },
      },
    ]);
  });

  it("is told for all problems at once, in the order of the file", () => {
    const text = anInstrumentFile((draft) => {
      draft.purpose = "";
      draft.agencies[1].id = "social-care";
      draft.wordings["2010"].terms = {};
      draft.areas[0].ladder.good = [];
      draft.areas[0].standards[1].critical = "yes";
      draft.areas[1].colour = "red";
      draft.areas[1].number = 8;
      delete draft.areas[1].learning;
    });
    expect(
      problemsOf(text).map((problem) => ("place" in problem ? [problem.type, problem.place.path] : problem)),
    ).toEqual([
      ["empty-text", "purpose"],
      ["term-in-one-wording", "wordings.today.terms.lead"],
      ["repeated-id", "agencies[1]"],
      ["unknown-reference", "voices[1].answeredBy[1]"],
      ["unknown-reference", "areas[0].lookFor[2].agency"],
      ["wrong-type", "areas[0].standards[1].critical"],
      ["ladder-misses-grade", "areas[0].ladder"],
      ["missing-key", "areas[1]"],
      ["repeated-area-number", "areas[1]"],
      ["unknown-key", "areas[1]"],
    ]);
  });

  it("is told for 500 and counted beyond", () => {
    const text = anInstrumentFile((draft) => {
      draft.areas[0].standards[0].themes = Array.from({ length: 700 }, (_, place) => `theme-${place}`);
    });
    const problems = problemsOf(text);
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)).toEqual({ type: "more-problems", count: 200 });
  });
});
