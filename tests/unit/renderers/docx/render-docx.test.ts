// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { ReportModel } from "#src/domain/report/report-model.ts";
import type { DrawBars } from "#src/renderers/docx/docx-bars.ts";
import { renderDocx } from "#src/renderers/docx/render-docx.ts";
import { aPart, aReport, aTable } from "#tests/support/builders/a-report.ts";
import { elements, openWordFile, readWithMammoth, written } from "#tests/support/word-file.ts";

// One white point, as a picture that any reader takes.
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==";
const drawDot: DrawBars = async () => ({
  png: Uint8Array.from(atob(dot), (character) => character.charCodeAt(0)),
  width: 1600,
  height: 130,
});
const drawNothing: DrawBars = async () => null;

async function wordFile(report: ReportModel, drawBars = drawDot) {
  return openWordFile(await renderDocx(report, { drawBars }));
}

const styleOf = (paragraph: Element) => elements(paragraph, "w:pStyle")[0]?.getAttribute("w:val") ?? "";
const textOf = (element: Element) =>
  elements(element, "w:t")
    .map((text) => text.textContent)
    .join("");

describe("the Word report", () => {
  it("reads in another library with its headings in order and every cell as the model has it", async () => {
    const page = await readWithMammoth(await renderDocx(aReport(), { drawBars: drawDot }));
    const headings = [...page.querySelectorAll("h1, h2, h3")].map((it) => `${it.tagName} ${it.textContent}`);
    expect(headings).toEqual([
      "H1 Fictional example: overview report",
      "H1 1 Grades",
      "H2 Good practice",
      "H2 1.1 Recognition",
      "H3 Not recorded",
    ]);
    const rows = [...page.querySelectorAll("table tr")].map((row) => [...row.children].map(written));
    expect(rows).toEqual([
      ["Area", "Good", "Inadequate", "Graded", "Most often"],
      ["1 Recognition", "5", "1", "6", "G Good"],
      ["8 The plan", "0", "0", "0", "– Not graded"],
    ]);
    expect(page.querySelectorAll("table thead tr")).toHaveLength(1);
    expect(page.querySelector("img")?.alt).toBe("Bars: area 1 has 5 good and 1 inadequate of 6; area 8 has no grades.");
    expect([...page.querySelectorAll("p.caption")].map(written)).toEqual([
      "Agencies' own grades by area (number of returns)",
    ]);
    expect(written(page.body)).toContain("Area 8: 6 returns not received.");
    expect(written(page.body)).toContain("Letters: G Good, – Not graded.");
  });

  it("marks headings, captions, notes and lists with styles, and the header row as one that repeats", async () => {
    const document = (await wordFile(aReport())).xml("word/document.xml");
    const styles = elements(document, "w:p").map((paragraph) => [styleOf(paragraph), textOf(paragraph)]);
    expect(styles).toContainEqual(["Title", "Fictional example: overview report"]);
    expect(styles).toContainEqual(["Heading1", "1 Grades"]);
    expect(styles).toContainEqual(["Heading2", "1.1 Recognition"]);
    expect(styles).toContainEqual(["Heading3", "Not recorded"]);
    expect(styles).toContainEqual(["Caption", "Agencies' own grades by area (number of returns)"]);
    expect(styles).toContainEqual(["Note", "Every return counts once."]);
    const quotes = elements(document, "w:p").filter((paragraph) => elements(paragraph, "w:numPr").length > 0);
    expect(quotes.map(textOf)).toEqual(["Rang the nursery back at five.EX-01, Social care"]);
    const rows = elements(document, "w:tr");
    expect(rows.map((row) => elements(row, "w:tblHeader").length)).toEqual([1, 0, 0]);
    expect(rows.map((row) => elements(row, "w:cantSplit").length)).toEqual([1, 1, 1]);
    expect(elements(document, "w:tblLook")[0]?.getAttribute("w:firstColumn")).toBe("true");
  });

  it("sets numbers to the right and shades grades in their own colours, with the letter", async () => {
    const document = (await wordFile(aReport())).xml("word/document.xml");
    const [, row, ungraded] = elements(document, "w:tr").map((each) => elements(each, "w:tc"));
    const alignments = row?.map((cell) => elements(cell, "w:jc")[0]?.getAttribute("w:val") ?? "");
    expect(alignments).toEqual(["", "right", "right", "right", ""]);
    expect(row?.map((cell) => elements(cell, "w:shd")[0]?.getAttribute("w:fill") ?? "")[4]).toBe("A9D0EF");
    expect(ungraded?.map((cell) => elements(cell, "w:shd").length)[4]).toBe(0);
  });

  it("shows letters alone in a matrix, and says under it what they mean", async () => {
    const grade = (letter: string, words: string) => ({ grade: "good" as const, letter, words });
    const columns = ["Case", "1", "2", "3"].map((header) => ({ id: header, header, numeric: false }));
    const rows = [["EX-01", grade("G", "Good"), grade("G", "Good"), grade("G", "Good")]];
    const table = aTable({ columns, rows, bars: null, notes: [] });
    const page = await readWithMammoth(
      await renderDocx(aReport({ parts: [aPart({ blocks: [{ type: "table", table }] })] }), { drawBars: drawNothing }),
    );
    expect([...page.querySelectorAll("tbody td")].map(written)).toEqual(["EX-01", "G", "G", "G"]);
    expect(written(page.body)).toContain("Letters: G Good.");
  });

  it("counts its pages, names its language and its title, and holds no machine's clock", async () => {
    const file = await wordFile(aReport({ title: "Neglect & harm <2026>", language: "cy" }));
    const footer = file.text("word/footer1.xml");
    expect(footer).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
    const core = file.xml("docProps/core.xml");
    expect(elements(core, "dc:title")[0]?.textContent).toBe("Neglect & harm <2026>");
    expect(elements(core, "dc:language")[0]?.textContent).toBe("cy");
    expect(elements(core, "dcterms:created")).toHaveLength(0);
    const defaults = elements(file.xml("word/styles.xml"), "w:docDefaults")[0];
    expect(elements(defaults ?? core, "w:lang")[0]?.getAttribute("w:val")).toBe("cy");
  });

  it("has a contents field that Word updates, filled with links to the headings before it does", async () => {
    const document = (await wordFile(aReport())).xml("word/document.xml");
    const field = elements(document, "w:instrText").map((text) => text.textContent);
    expect(field[0]).toContain('TOC \\h \\o "1-2"');
    const links = elements(document, "w:hyperlink");
    expect(links.map(textOf)).toEqual(["1 Grades", "Good practice", "1.1 Recognition"]);
    const bookmarks = elements(document, "w:bookmarkStart").map((mark) => mark.getAttribute("w:name"));
    expect(links.map((link) => link.getAttribute("w:anchor"))).toEqual(bookmarks);
  });

  it("has neither picture nor legend where nothing is drawn, and the table all the same", async () => {
    const document = (await wordFile(aReport(), drawNothing)).xml("word/document.xml");
    expect(elements(document, "w:drawing")).toHaveLength(0);
    expect(elements(document, "w:tr")).toHaveLength(3);
    expect(textOf(document.documentElement)).not.toContain("The number at the right of a bar");
  });

  it("draws with the row's labels, and fits the picture on the page", async () => {
    const asked: (readonly string[])[] = [];
    const file = await wordFile(aReport(), async (bars, labels) => {
      asked.push(labels);
      return drawDot(bars, labels);
    });
    expect(asked).toEqual([["1 Recognition", "8 The plan"]]);
    const extent = elements(file.xml("word/document.xml"), "wp:extent")[0];
    // 640 and 52 pixels at 9,525 units each.
    expect([extent?.getAttribute("cx"), extent?.getAttribute("cy")]).toEqual(["6096000", "495300"]);
  });

  it("lays 40 areas on a landscape page with their heading, and stands again after it", async () => {
    const columns = Array.from({ length: 41 }, (_, place) => ({ id: `${place}`, header: `${place}`, numeric: true }));
    const table = aTable({ columns, rows: [columns.map((_, place) => place)], bars: null });
    const after = aPart({ number: "2", sections: [] });
    const parts = [aPart({ blocks: [{ type: "table", table }], sections: [] }), after];
    const document = (await wordFile(aReport({ parts }), drawNothing)).xml("word/document.xml");
    const turned = elements(document, "w:pgSz").map((size) => size.getAttribute("w:orient"));
    expect(turned).toEqual(["portrait", "landscape", "portrait"]);
    const lying = elements(document, "w:pgSz")[1];
    expect([lying?.getAttribute("w:w"), lying?.getAttribute("w:h")]).toEqual(["16838", "11906"]);
    const heading = elements(document, "w:p").findIndex((paragraph) => styleOf(paragraph) === "Heading1");
    const firstEnd = elements(document, "w:p").findIndex((paragraph) => elements(paragraph, "w:sectPr").length > 0);
    expect(heading).toBeGreaterThan(firstEnd);
  });

  it("tells how far it is, from nothing to all", async () => {
    const shares: number[] = [];
    await renderDocx(aReport(), { drawBars: drawNothing, onProgress: (share) => shares.push(share) });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
