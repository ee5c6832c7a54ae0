import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guidanceOnUse } from "#src/features/guides/content/guidance-on-use.ts";
import { purpose } from "#src/features/guides/content/purpose.ts";
import type { Guide, GuideBlock } from "#src/features/guides/guide.ts";
import { numberSteps } from "#src/features/guides/number-steps.ts";
import { alike, fillerIn, placeholdersIn, sentencesInCommon, sentencesOf } from "#tests/support/prose-checks.ts";
import { readingGrade, syllablesIn, wordsIn } from "#tests/support/reading-grade.ts";

const guides = [
  { name: "Purpose", guide: purpose },
  { name: "Guidance on use", guide: guidanceOnUse },
];

interface Text {
  readonly place: string;
  readonly text: string;
}

/** Every text that is written as a sentence or stands for one: not the titles. */
function textsOf({ lead, sections }: Guide): readonly Text[] {
  const parts = sections.flatMap((section) => [section, ...(section.steps ?? [])]);
  return [
    { place: "lead", text: lead },
    ...parts.flatMap(({ id, blocks }) => blocks.flatMap(sayBlock).map((text) => ({ place: id, text }))),
  ];
}

function sayBlock(block: GuideBlock): readonly string[] {
  if (typeof block === "string") return [block];
  switch (block.type) {
    case "table":
      return block.table.rows.flat();
    case "stop":
      return block.paragraphs;
    default:
      return block.items;
  }
}

/** Cells of a table and lines of a list that end without a full stop are not sentences and would flatter the grade. */
const whole = (texts: readonly Text[]) => texts.map(({ text }) => text).filter((text) => /[.?!]”?$/.test(text));

/** Said with every law, so it is no repetition. */
const withoutFormula = (text: string) => text.replace("check the edition in force", "");

const asProse = (guide: Guide) => textsOf(guide).map(({ text }) => ({ text: withoutFormula(text) }));

describe.each(guides)("the guide $name", ({ guide }) => {
  const texts = textsOf(guide);
  const headings = guide.sections.flatMap((section) => [section, ...(section.steps ?? [])]);

  it("has an id of its own for each heading, and no heading twice", () => {
    const ids = headings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(headings.map(({ title }) => title)).size).toBe(headings.length);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+$/);
  });

  it("leaves no heading without a text under it or under its steps", () => {
    for (const section of guide.sections)
      expect(section.blocks.length + (section.steps ?? []).length, section.id).toBeGreaterThan(0);
    for (const { steps = [] } of guide.sections)
      for (const { id, blocks } of steps) expect(blocks.length, id).toBeGreaterThan(0);
    expect(texts.filter(({ text }) => text.trim() !== text || text === "")).toEqual([]);
  });

  it("gives every row of a table a cell for each column, and names each row once", () => {
    for (const { id, blocks } of headings)
      for (const block of blocks) {
        if (typeof block === "string" || block.type !== "table") continue;
        const { columns, rows } = block.table;
        for (const row of rows) expect(row.length, `${id}: ${row[0]}`).toBe(columns.length);
        expect(new Set(rows.map(([first]) => first)).size, id).toBe(rows.length);
      }
  });

  it("holds no two texts that are alike, nothing unfinished and no filler", () => {
    const long = texts
      .map(({ place, text }) => ({ place, text: withoutFormula(text) }))
      .filter(({ text }) => wordsIn(text).length > 6);
    expect(alike(long)).toEqual([]);
    expect(placeholdersIn(texts)).toEqual([]);
    expect(fillerIn(texts)).toEqual([]);
  });

  it("asks for no more than nine years of school, as a whole and in each part", () => {
    expect(readingGrade(whole(texts))).toBeLessThanOrEqual(9);
    for (const { id } of headings) {
      const here = whole(texts.filter(({ place }) => place === id));
      if (here.length > 0) expect(readingGrade(here), id).toBeLessThanOrEqual(9);
    }
  });

  it("says with each law or guidance which edition, and to check it", () => {
    const named = /Working Together to Safeguard Children|\bAct (19|20)\d\d|UK GDPR/;
    const naming = headings.flatMap(({ id, blocks }) =>
      blocks
        .flatMap((block) =>
          typeof block !== "string" && block.type === "table"
            ? block.table.rows.map((row) => row.join(" "))
            : sayBlock(block),
        )
        .flatMap((text) => text.split(/(?<=[.?!])\s+(?=[A-Z])/))
        .filter((text) => named.test(text))
        .map((text) => ({ id, text })),
    );
    expect(naming.length).toBeGreaterThan(0);
    for (const { id, text } of naming) expect(text, id).toMatch(/check the edition in force/);
  });

  it("promises no button for what people do themselves", () => {
    const promise = /\b(click|press the|button|Sightline (sends|draws|collates|shares|moderates|tracks|telephones))\b/i;
    expect(texts.filter(({ text }) => promise.test(text))).toEqual([]);
  });
});

describe("the two guides together", () => {
  it("are as long as people will read", () => {
    const length = (guide: Guide) => textsOf(guide).reduce((sum, { text }) => sum + wordsIn(text).length, 0);
    expect(length(purpose)).toBeGreaterThan(750);
    expect(length(purpose)).toBeLessThan(1150);
    expect(length(guidanceOnUse)).toBeGreaterThan(2200);
    expect(length(guidanceOnUse)).toBeLessThan(3200);
  });

  it("say no sentence twice, neither between them nor with an instrument", () => {
    const folder = "audit-instruments";
    const instruments = readdirSync(folder)
      .filter((name) => name.endsWith(".json") && name !== "instrument.schema.json")
      .map((name) => sentencesOf(JSON.parse(readFileSync(`${folder}/${name}`, "utf8"))));
    expect(instruments.length).toBeGreaterThan(0);
    // Each text is a set of its own, so that a sentence repeated within a guide is found as well.
    const own = [...asProse(purpose), ...asProse(guidanceOnUse)].map((text) => sentencesOf([text]));
    const isSentence = (sentence: string) => sentence.split(" ").length > 3;
    const all = new Set(instruments.flatMap((sentences) => [...sentences]));
    expect(sentencesInCommon([all, ...own]).filter(isSentence)).toEqual([]);
  });

  it("lead through the work in its order", () => {
    const order = numberSteps(guidanceOnUse).flatMap(({ steps }) => steps.map(({ number, step }) => [number, step.id]));
    expect(order).toEqual([
      [1, "theme"],
      [2, "terms"],
      [3, "sample"],
      [4, "who"],
      [5, "information"],
      [6, "allocate"],
      [7, "grade"],
      [8, "concern"],
      [9, "voices"],
      [10, "collate"],
      [11, "panel"],
      [12, "moderate"],
      [13, "feedback"],
      [14, "report"],
      [15, "actions"],
      [16, "re-audit"],
      [17, "timetable"],
      [18, "checklist"],
      [19, "law"],
    ]);
  });

  it("follow the improvement cycle: its six steps are the parts of the guidance on use", () => {
    const cycle = purpose.sections.find(({ id }) => id === "cycle")?.blocks.flatMap(sayBlock) ?? [];
    const parts = guidanceOnUse.sections.map(({ title }) => title).filter((title) => title !== "Before you begin");
    expect(parts.slice(0, 6)).toEqual(["Ask", "Read", "Compare", "Tell", "Change", "Read again"]);
    for (const part of parts.slice(0, 6))
      expect(
        cycle.some((text) => text.startsWith(`${part}. `)),
        part,
      ).toBe(true);
  });

  it("spend the whole of the panel's day, and of each child's part in it", () => {
    const minutes = (caption: string) =>
      guidanceOnUse.sections
        .flatMap(({ steps = [] }) => steps.flatMap(({ blocks }) => blocks))
        .flatMap((block) => (typeof block !== "string" && block.type === "table" ? [block.table] : []))
        .filter((table) => table.caption === caption)
        .flatMap(({ rows }) => rows.map(([, spent]) => Number(spent)))
        .reduce((sum, spent) => sum + spent, 0);
    expect(minutes("A day for eight children")).toBe(360);
    expect(minutes("Thirty-five minutes for one child")).toBe(35);
  });
});

describe("the reading grade", () => {
  it("is low for a child's book and high for a statute, so that a text that is too hard is found", () => {
    expect(readingGrade(["The cat sat on the mat. The dog ran to the door."])).toBeLessThan(2);
    expect(
      readingGrade([
        "Notwithstanding the aforementioned provisions, the responsible authorities shall collaboratively determine the applicability of individual organisational obligations regarding confidentiality.",
      ]),
    ).toBeGreaterThan(9);
  });

  it("counts the syllables of common words as they are spoken", () => {
    const spoken = { file: 1, table: 2, asked: 1, graded: 2, agency: 3, evidence: 3, "re-audit": 3, see: 1 };
    for (const [word, syllables] of Object.entries(spoken)) expect(syllablesIn(word), word).toBe(syllables);
  });
});
