import { describe, expect, it } from "vitest";
import { grades, type Wording } from "#src/domain/audit/values.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { inWords } from "#src/domain/instrument/wording.ts";
import { buildGuidance } from "#src/domain/paper/build-guidance.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";
import { readShipped, shippedFiles } from "#tests/support/shipped-instruments.ts";
import { miscounted, wordsOfPaper, wordsOfPart } from "#tests/support/words-of-paper.ts";

const wordings: readonly Wording[] = ["today", "2010"];

/** What an area's guidance is made of, each text as often as the instrument says it. */
function textsOf(area: Instrument["areas"][number], instrument: Instrument, wording: Wording): string[] {
  return [
    area.question,
    ...area.standards.flatMap(({ text, guidance }) => [text, guidance]),
    ...grades.flatMap((grade) => area.ladder[grade].map(({ text }) => text)),
    ...area.lookFor.flatMap(({ points }) => points.map(({ text }) => text)),
  ].map((text) => inWords(text, instrument, wording));
}

function missing(instrument: Instrument, wording: Wording, paper = buildGuidance(instrument, wording, null)): string[] {
  return instrument.areas.flatMap((area) => {
    const part = paper.parts.find(({ id }) => id === `area-${area.id}`);
    const found = part === undefined ? [] : wordsOfPart(part);
    return miscounted(found, textsOf(area, instrument, wording));
  });
}

describe("the grading guidance of an instrument", () => {
  it.each(shippedFiles)("holds every standard, descriptor and look-for of %s once, in both wordings", (file) => {
    const instrument = readShipped(file);
    for (const wording of wordings) expect(missing(instrument, wording)).toEqual([]);
  });

  it("control: one look-for left out of the paper, and one said twice, are both found", () => {
    const instrument = readShipped("child-protection.json");
    const [first, ...others] = instrument.areas;
    if (first === undefined) throw new Error("an instrument without areas");
    const [agency, ...rest] = first.lookFor;
    const less = { ...instrument, areas: [{ ...first, lookFor: rest }, ...others] };
    expect(missing(instrument, "today", buildGuidance(less, "today", null))).toHaveLength(agency?.points.length ?? 0);
    const twice = {
      ...instrument,
      areas: [{ ...first, standards: [...first.standards, ...first.standards] }, ...others],
    };
    expect(missing(instrument, "today", buildGuidance(twice, "today", null))).toHaveLength(12);
  });

  it.each(shippedFiles)("leaves no term of %s unsaid, and the two wordings differ", (file) => {
    const instrument = readShipped(file);
    const [today, then] = wordings.map((wording) => wordsOfPaper(buildGuidance(instrument, wording, null)).join("\n"));
    expect(today).not.toMatch(/\[\[|\]\]/);
    expect(then).not.toMatch(/\[\[|\]\]/);
    expect(today).toContain("Requires improvement to be good");
    expect(then).not.toContain("Requires improvement to be good");
    expect(then).toContain("Adequate");
    // So that the absence above says something: the instrument itself is full of terms.
    expect(JSON.stringify(instrument)).toContain("[[");
  });

  it("says what holds for every area before the first of them", () => {
    const paper = buildGuidance(anInstrument(), "today", null);
    expect(paper.parts.map(({ title }) => title)).toEqual([
      "What this instrument is for",
      "How to grade",
      "The four grades",
      "Five ways of not being graded",
      "What limits a grade",
      "Grades without evidence",
      "1 Area recognition",
      "2 Area risk",
      "3 Area plan",
      "4 Area outcomes",
    ]);
    expect(paper.title).toBe("Child protection: grading guidance");
    expect(paper.foot).toBe("Child protection: grading guidance, version 1.0.0, in today’s words");
  });

  it("says in the wording’s own words how critical standards and areas limit a grade", () => {
    const said = wordsOfPaper(buildGuidance(anInstrument(), "2010", null));
    expect(said).toContain("A critical standard answered no: no better than Adequate.");
    expect(said).toContain(
      "“4 Area outcomes” at most one grade above “3 Area plan”: a child who did well in spite of the plan is no proof of it.",
    );
    expect(said).toContain(
      "Inadequate in an area on which the child’s protection hangs: Inadequate. These are “2 Area risk”.",
    );
  });

  it("keeps the five ways of not being graded apart", () => {
    const part = buildGuidance(anInstrument(), "today", null).parts.find(({ id }) => id === "not-graded");
    const table = part?.blocks.find(({ type }) => type === "table");
    const names = table?.type === "table" ? table.rows.map(([name]) => (name?.type === "text" ? name.text : "")) : [];
    expect(names).toEqual([
      "Not answered yet",
      "Not applicable to this child",
      "Agency not involved",
      "Not enough on file",
      "Return not received",
    ]);
  });

  it("names whose practice is graded, whom a question is put to, and for which children an area is meant", () => {
    const area = anArea("health", 1, {
      scope: "own-agency",
      answeredBy: ["police", "health-visiting"],
      appliesWhen: { profile: "age-band", in: ["unborn"] },
      standards: [aStandard("one", { answeredBy: ["police"], critical: true })],
    });
    const [part] = buildGuidance(anInstrument({ areas: [area] }), "today", null).parts.slice(-1);
    const said = part === undefined ? [] : wordsOfPart(part);
    expect(said).toContain("Graded: the agency’s own part.");
    expect(said).toContain("Asked of: Police, Health visiting");
    expect(said).toContain("Only for a child whose “Age” is: Unborn.");
    expect(said).toContain("Asked of: Police");
    expect(part?.blocks.filter((block) => block.type === "standard" && block.critical)).toHaveLength(1);
  });
});
