import { beforeAll, describe, expect, it } from "vitest";
import { scanForIdentifiers } from "#src/domain/disclosure/identifier-scan.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import type { ReportModel, ReportPart, ReportTable } from "#src/domain/report/report-model.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import { openExample } from "#src/use-cases/open-example.ts";
import { fixedPorts } from "#tests/support/builders/fixed-ports.ts";
import { exampleKeys, readExampleFiles } from "#tests/support/examples.ts";
import { partsOf, tableOf, tablesOf } from "#tests/support/report-tables.ts";

// The lead's words in an example are read as a model of how to write them. They are kept to what the returns bear out.

const shares = (text: string) => text.match(/\d+ of (?:the )?\d+/g)?.map((each) => each.replace("the ", "")) ?? [];
const sentences = (text: string) => text.split(/(?<=[.!?:])\s+/);

/** Every count of a row with the row's own base, so that "24 of 47 no" may be said as well as "13 of 47 met". */
function sharesOfRow({ columns }: ReportTable, row: ReportTable["rows"][number]): string[] {
  const base = row[columns.findIndex(({ id }) => id === "base" || id === "graded")];
  const counted =
    base === undefined ? [] : row.flatMap((cell) => (typeof cell === "number" ? [`${cell} of ${base}`] : []));
  return [...counted, ...row.flatMap((cell) => (typeof cell === "string" ? shares(cell) : []))];
}

/** What is computed and nothing else: a wrong figure in the lead's words must not bear itself out. */
function computedShares({ blocks }: ReportPart): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return shares(block.text);
    if (block.type !== "table") return [];
    const { table } = block;
    return [...table.rows.flatMap((row) => sharesOfRow(table, row)), ...table.notes.flatMap(shares)];
  });
}

/** The figures that are not in the report; in a section of one area, the figures that are not that area's own. */
function unborne(report: ReportModel, said: Readonly<Record<string, string>>): string[] {
  const parts = partsOf(report);
  const all = parts.flatMap(computedShares);
  const grades = tableOf(report, "own-by-area");
  return Object.entries(said).flatMap(([id, text]) => {
    const section = id.startsWith("area-") ? parts.find((part) => part.id === id) : undefined;
    const row = grades.rows.find(([name]) => String(name).endsWith(` ${section?.title}`)) ?? [];
    const own = section === undefined ? all : [...computedShares(section), ...sharesOfRow(grades, row)];
    return shares(text)
      .filter((each) => !own.includes(each))
      .map((each) => `${id}: ${each}`);
  });
}

/** A case has no grade before the panel agrees one, and no sentence about one child may sound as if it had. */
const gradesOfCases = (text: string) =>
  sentences(text).filter(
    (each) => /EX-\d/.test(each) && /outstanding|requires improvement|inadequate|grade/i.test(each),
  );

/** One child's sentence that says he or she tells a neighbour more than the point needs. */
const tellsTooMuch = (text: string) =>
  text.match(/\b(he|him|his|she|her|hers|boy|girl|son|daughter|twins?|baby)\b/gi) ?? [];

const findsIn = (text: string) => scanForIdentifiers(text).map(({ kind, text: what }) => `${kind}: ${what}`);

describe.each(exampleKeys)("the lead's words in the overview report of the example in %s", (key) => {
  const { words, setUp, cases } = readExampleFiles(key);
  const sectionsOfAreas = Object.keys(words).filter((id) => id.startsWith("area-"));
  const length = (id: string) => (words[id] ?? "").split(/\s+/).length;
  let report: ReportModel;
  beforeAll(async () => {
    const { audit, instrument } = await openExample("example" as AuditId, key, fixedPorts("example"));
    report = buildReport(readReportSource(audit.log, instrument, "today"), "today");
  }, 60_000);

  it("stand in every part and in the section of every area, and nowhere else", () => {
    expect(Object.keys(words)).toEqual(partsOf(report).map(({ id }) => id));
    expect(sectionsOfAreas.length).toBeGreaterThan(9);
  });

  it("are what the report shows, and no case is made of them", () => {
    const shown = partsOf(report).flatMap(({ id, blocks }) =>
      blocks.flatMap((block) => (block.type === "narrative" ? [[id, block.text]] : [])),
    );
    expect(Object.fromEntries(shown)).toEqual(words);
    expect(tableOf(report, "returns").rows).toHaveLength(cases.length);
  });

  it("say between 60 and 120 words on each area, and not much over 250 in the summary", () => {
    const outside = sectionsOfAreas.filter((id) => length(id) < 60 || length(id) > 120);
    expect(outside.map((id) => `${id} ${length(id)}`)).toEqual([]);
    expect(length("summary")).toBeGreaterThan(150);
    expect(length("summary")).toBeLessThan(280);
  });

  it("quote no figure that the report does not compute", () => {
    // Some in every section of an area, and as many again in the other parts.
    expect(Object.values(words).flatMap(shares).length).toBeGreaterThan(4 * sectionsOfAreas.length);
    expect(sectionsOfAreas.filter((id) => shares(words[id] ?? "").length === 0)).toEqual([]);
    expect(unborne(report, words)).toEqual([]);
  });

  it("are found out in any part where a figure is wrong", () => {
    const wrong = Object.fromEntries(Object.keys(words).map((id) => [id, "It was met in 20 of 998."]));
    expect(unborne(report, wrong)).toHaveLength(Object.keys(words).length);
    expect(tablesOf(report).length).toBeGreaterThan(10);
  });

  it("have no percentage, because so few children are too few for one", () => {
    expect(Object.values(words).filter((text) => /%|per ?cent|proportion|average/i.test(text))).toEqual([]);
  });

  it("give no case a grade that no panel has agreed", () => {
    expect(Object.values(words).flatMap(gradesOfCases)).toEqual([]);
  });

  it("refer to children by reference and say of none whether it is a boy or a girl", () => {
    expect(Object.values(words).flatMap(tellsTooMuch)).toEqual([]);
    const references = Object.values(words).flatMap((text) => text.match(/EX-\d+/g) ?? []);
    const known = cases.map(({ reference }) => reference);
    expect(references.filter((each) => !known.includes(each))).toEqual([]);
  });

  it("have nothing in which the scan sees who somebody is", () => {
    expect(Object.values(words).flatMap(findsIn)).toEqual([]);
  });

  it("give each recommendation one owner, a day after the report's, and a way to know", () => {
    const recommendations = (words.conclusions ?? "").split("\n\n").filter((each) => /^\d\. /.test(each));
    expect(recommendations.length).toBeGreaterThanOrEqual(3);
    expect(recommendations.length).toBeLessThanOrEqual(6);
    for (const each of recommendations) {
      expect(each.match(/Owner: /g), each).toHaveLength(1);
      expect(each.match(/We shall know: /g), each).toHaveLength(1);
      const due = /By (\d+ \w+ \d{4})\./.exec(each)?.[1] ?? "";
      expect(Date.parse(due), each).toBeGreaterThan(Date.parse(setUp.reportDate));
    }
  });
});

describe("the lead's words in the child protection example", () => {
  it("are held to it by two figures that were made up, one of which is another area's", async () => {
    const { audit, instrument } = await openExample("example" as AuditId, "child-protection", fixedPorts("example"));
    const report = buildReport(readReportSource(audit.log, instrument, "today"), "today");
    expect(unborne(report, { summary: "The history was read in 20 of 57 answers." })).toEqual(["summary: 20 of 57"]);
    expect(unborne(report, { "area-plan": "Worries were passed on in 7 of 40." })).toEqual(["area-plan: 7 of 40"]);
  }, 60_000);
});

describe("words that should not have been written", () => {
  it("are told apart", () => {
    expect(gradesOfCases("The panel met. EX-03 is inadequate.")).toEqual(["EX-03 is inadequate."]);
    expect(tellsTooMuch("In EX-04 the boy was alone.")).toEqual(["boy"]);
    expect(findsIn("Kayleigh Parsons was seen.")).toEqual(["name: Kayleigh Parsons"]);
  });
});
