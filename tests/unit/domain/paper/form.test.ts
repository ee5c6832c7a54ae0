import { describe, expect, it } from "vitest";
import { grades, type Wording } from "#src/domain/audit/values.ts";
import { areasFor, milestonesFor, standardsFor, voicesFor } from "#src/domain/instrument/applicability.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { inWords } from "#src/domain/instrument/wording.ts";
import { buildForm } from "#src/domain/paper/build-form.ts";
import { shareLines } from "#src/domain/paper/form-lines.ts";
import type { PaperAnswers, PaperModel } from "#src/domain/paper/paper-model.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";
import { readShipped, shippedFiles } from "#tests/support/shipped-instruments.ts";
import { miscounted, wordsOfPaper, wordsOfPart } from "#tests/support/words-of-paper.ts";

const wordings: readonly Wording[] = ["today", "2010"];

function answersOf({ parts }: PaperModel): PaperAnswers[] {
  return parts.flatMap(({ blocks }) => blocks.filter((block) => block.type === "answers"));
}

/** What a form for everybody asks, each text as often as the instrument says it. */
function missing(instrument: Instrument, wording: Wording): string[] {
  const paper = buildForm({ instrument, wording, agencyId: null });
  const say = (text: string) => inWords(text, instrument, wording);
  const inAreas = instrument.areas.flatMap((area) => {
    const part = paper.parts.find(({ id }) => id === `area-${area.id}`);
    const wanted = [
      area.question,
      ...area.standards.map(({ text }) => text),
      ...grades.flatMap((grade) => area.ladder[grade].map(({ text }) => text)),
      area.learning.goodPractice,
      area.learning.forDevelopment,
    ];
    return miscounted(part === undefined ? [] : wordsOfPart(part), wanted.map(say));
  });
  const beside = [
    ...instrument.milestones.map(({ label }) => label),
    ...instrument.voices.flatMap(({ label, prompt }) => [label, prompt]),
  ];
  const others = paper.parts.filter(({ id }) => !id.startsWith("area-")).flatMap(wordsOfPart);
  return [...inAreas, ...miscounted(others, beside.map(say))];
}

describe("the blank form of an instrument", () => {
  it.each(shippedFiles)(
    "asks every standard, date and voice of %s once, with its whole ladder, in both wordings",
    (file) => {
      const instrument = readShipped(file);
      for (const wording of wordings) {
        expect(missing(instrument, wording)).toEqual([]);
        expect(wordsOfPaper(buildForm({ instrument, wording, agencyId: null })).join("\n")).not.toMatch(/\[\[|\]\]/);
      }
    },
  );

  it("control: a standard that the instrument says twice is asked twice, and one that it lacks is found missing", () => {
    expect(miscounted(["a", "a"], ["a"])).toEqual(["a: 2 for 1"]);
    expect(miscounted(["a"], ["a", "b"])).toEqual(["b: 0 for 1"]);
  });

  it("has a box for each of the five answers, and one for harm beside every critical standard alone", () => {
    const instrument = readShipped("child-protection.json");
    const answers = answersOf(buildForm({ instrument, wording: "today", agencyId: null }));
    expect(answers).toHaveLength(12);
    for (const { options } of answers)
      expect(options).toEqual(["Yes", "Partly", "No", "Not on file", "Not applicable"]);
    const rows = answers.flatMap((each) => each.rows);
    const critical = instrument.areas.flatMap(({ standards }) => standards).map((standard) => standard.critical);
    expect(rows.map(({ harm }) => harm !== null)).toEqual(critical);
    expect(critical.filter(Boolean).length).toBeGreaterThan(10);
  });

  it("has boxes for the four grades, not applicable and not enough on file, best first", () => {
    const { parts } = buildForm({ instrument: anInstrument(), wording: "2010", agencyId: null });
    const boxes = (id: string) =>
      parts
        .find((part) => part.id === id)
        ?.blocks.flatMap((block) => (block.type === "table" ? block.rows.flat() : []))
        .flatMap((cell) => (cell.type === "box" ? [cell.label] : []));
    const all = ["Outstanding", "Good", "Adequate", "Inadequate", "Not applicable", "Not enough on file"];
    expect(boxes("area-risk")).toEqual(all);
    expect(boxes("overall")).toEqual(all);
  });

  it("says on its first page and at the foot of every page that no child is named", () => {
    const paper = buildForm({ instrument: anInstrument(), wording: "today", agencyId: null });
    const [notice] = paper.parts[0]?.blocks ?? [];
    expect(notice).toMatchObject({ title: "Never a child’s name or date of birth on this form" });
    expect(paper.foot).toBe(
      "Child protection: form to fill by hand, version 1.0.0, in today’s words. No names, no dates of birth.",
    );
    expect(paper.head).toBe("Case reference");
  });

  it("for one agency asks what the instrument puts to that agency and nothing else", () => {
    const instrument = readShipped("looked-after.json");
    const paper = buildForm({ instrument, wording: "today", agencyId: "police" });
    const areas = areasFor(instrument, "police");
    expect(answersOf(paper).flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(
      areas.flatMap((area) =>
        standardsFor(area, "police").map((standard) => `${area.number}.${area.standards.indexOf(standard) + 1}`),
      ),
    );
    const said = wordsOfPaper(paper);
    const voices = voicesFor(instrument, "police").map(({ label }) => label);
    expect(miscounted(said, voices)).toEqual([]);
    expect(said.filter((text) => instrument.milestones.some(({ label }) => label === text))).toEqual(
      milestonesFor(instrument, "police").map(({ label }) => label),
    );
    expect(said.filter((text) => text.includes("Asked of"))).toEqual([]);
    // The control: the form for everybody asks more, and says of whom.
    const everybody = buildForm({ instrument, wording: "today", agencyId: null });
    expect(answersOf(everybody).flatMap(({ rows }) => rows).length).toBeGreaterThan(
      answersOf(paper).flatMap(({ rows }) => rows).length,
    );
    expect(wordsOfPaper(everybody).filter((text) => text.includes("Asked of")).length).toBeGreaterThan(10);
  });

  it("has no table of standards in an area that asks this agency for a grade alone", () => {
    const area = anArea("health", 1, { standards: [aStandard("one", { answeredBy: ["social-care"] })] });
    const instrument = anInstrument({ areas: [area] });
    expect(answersOf(buildForm({ instrument, wording: "today", agencyId: "police" }))).toEqual([]);
  });

  it("gives a date that repeats more room, and asks for the time where a limit runs in hours", () => {
    const instrument = readShipped("looked-after.json");
    const dates = buildForm({ instrument, wording: "today", agencyId: null }).parts.find(({ id }) => id === "dates");
    const rows = dates?.blocks.flatMap((block) => (block.type === "table" ? block.rows : [])) ?? [];
    const lines = rows.map(([, blank]) => (blank?.type === "blank" ? blank.lines : 0));
    expect(lines).toEqual(instrument.milestones.map(({ repeats }) => (repeats ? 3 : 1)));
    const notes = rows.flatMap(([what]) =>
      what?.type === "text" && what.note?.includes("time of day") ? [what.text] : [],
    );
    expect(notes).toEqual([
      "Found or returned after the last time missing in the period",
      "Return interview held after that time missing",
    ]);
  });
});

describe("the lines under an area’s ladder", () => {
  it("are fewer under a long ladder, and never fewer than two of each", () => {
    const ladder = (characters: number) => Array.from({ length: 4 }, () => ["x".repeat(characters)]);
    const short = shareLines(ladder(100), ["What went well?", "What could be better?"]);
    const long = shareLines(ladder(900), ["What went well?", "What could be better?"]);
    expect(short.reason).toBeGreaterThan(long.reason);
    expect(shareLines(ladder(5000), ["", ""])).toEqual({ reason: 2, goodPractice: 2, forDevelopment: 2 });
  });
});
