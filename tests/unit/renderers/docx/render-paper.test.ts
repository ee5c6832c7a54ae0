// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { buildForm } from "#src/domain/paper/build-form.ts";
import { buildGuidance } from "#src/domain/paper/build-guidance.ts";
import type { PaperModel } from "#src/domain/paper/paper-model.ts";
import { renderPaper } from "#src/renderers/docx/render-paper.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";
import { readShipped, shippedFiles } from "#tests/support/shipped-instruments.ts";
import { elements, openWordFile, readWithMammoth, written } from "#tests/support/word-file.ts";
import { wordsOfPaper } from "#tests/support/words-of-paper.ts";

/** Blanks and the spaces that keep words together are alike to a reader. */
const plain = (text: string) => text.replace(/\s+/g, " ");

/** What the paper says that the file does not. */
async function unsaid(paper: PaperModel, bytes: Uint8Array): Promise<string[]> {
  const page = await readWithMammoth(bytes);
  const blocks = [...page.querySelectorAll("h1, h2, h3, p, li, td, th")].map((each) => plain(written(each)));
  const all = plain(blocks.join("\n"));
  return wordsOfPaper(paper).filter((text) => !all.includes(plain(text)));
}

describe("a paper as a Word file", () => {
  it.each(shippedFiles)("reads in another library with everything that the papers of %s say", async (file) => {
    const instrument = readShipped(file);
    const form = buildForm({ instrument, wording: "today", agencyId: null });
    expect(await unsaid(form, await renderPaper(form))).toEqual([]);
    const guidance = buildGuidance(instrument, "2010", null);
    expect(await unsaid(guidance, await renderPaper(guidance))).toEqual([]);
    // The control: the same file holds nothing of the other wording's grades.
    const today = buildGuidance(instrument, "today", null);
    expect(await unsaid(today, await renderPaper(guidance))).toContain("Requires improvement to be good");
  });

  it("has its headings in order, one for each part and what is headed in it", async () => {
    const paper = buildForm({ instrument: anInstrument(), wording: "today", agencyId: "police" });
    const page = await readWithMammoth(await renderPaper(paper));
    const headings = [...page.querySelectorAll("h1, h2, h3")].map((each) => `${each.tagName} ${each.textContent}`);
    expect(headings.slice(0, 7)).toEqual([
      "H1 Child protection: form to fill by hand",
      "H1 About this return",
      "H2 How to fill it in",
      "H1 1 Area recognition",
      "H2 Your grade for 1 Area recognition",
      "H1 2 Area risk",
      "H2 Your grade for 2 Area risk",
    ]);
    expect(headings.slice(-3)).toEqual(["H1 Voices", "H1 Overall grade", "H1 Sign off"]);
  });

  it("has a box for every answer of every standard, and tables whose header row repeats", async () => {
    const instrument = anInstrument();
    const file = openWordFile(await renderPaper(buildForm({ instrument, wording: "today", agencyId: null })));
    const document = file.xml("word/document.xml");
    const boxes = elements(document, "w:t").filter((each) => each.textContent === "☐").length;
    // Six yes-or-no boxes; for each of four areas two standards of five answers and four sources, one box for harm, six for the
    // grade, one for nothing and one for the panel; six for the overall grade.
    expect(boxes).toBe(6 + 4 * (2 * (5 + 4) + 1 + 6 + 1 + 1) + 6);
    for (const table of elements(document, "w:tbl")) {
      const [first, ...rows] = elements(table, "w:tr");
      expect(first === undefined ? 0 : elements(first, "w:tblHeader").length).toBe(1);
      for (const row of rows) expect(elements(row, "w:cantSplit").length).toBe(1);
    }
  });

  it("says what it is and page x of y at the foot, whose it is at the head, its title and its language", async () => {
    const instrument = anInstrument({ language: "en-GB" });
    const file = openWordFile(await renderPaper(buildForm({ instrument, wording: "2010", agencyId: null })));
    const parts = (kind: string) =>
      file.names.filter((name) => name.startsWith(`word/${kind}`)).map((name) => file.text(name));
    const [foot = ""] = parts("footer");
    expect(foot).toContain(
      "Child protection: form to fill by hand, version 1.0.0, in the words of 2010. No names, no dates of birth.",
    );
    expect(foot).toMatch(/PAGE[\s\S]*NUMPAGES/);
    expect(parts("header")[0]).toContain("Case reference ____");
    expect(file.text("docProps/core.xml")).toContain("<dc:title>Child protection: form to fill by hand</dc:title>");
    expect(file.text("docProps/core.xml")).toContain("<dc:language>en-GB</dc:language>");
    expect(file.text("word/styles.xml")).toContain('<w:lang w:val="en-GB"');

    const guidance = openWordFile(await renderPaper(buildGuidance(instrument, "today", null)));
    expect(guidance.names.filter((name) => name.startsWith("word/header"))).toEqual([]);
  });

  it("tells how far it is, and takes texts that no XML may hold", async () => {
    const told: number[] = [];
    const instrument = anInstrument({ title: "Child\u0001 protection" });
    openWordFile(await renderPaper(buildGuidance(instrument, "today", null), (share) => told.push(share)));
    expect(told.at(0)).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });
});
