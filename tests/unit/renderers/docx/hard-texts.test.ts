// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { ReportBlock, ReportQuotes } from "#src/domain/report/report-model.ts";
import { renderDocx } from "#src/renderers/docx/render-docx.ts";
import { aPart, aReport, aTable } from "#tests/support/builders/a-report.ts";
import { elements, openWordFile, readWithMammoth, written } from "#tests/support/word-file.ts";

const drawBars = async () => null;
const bytesWith = (...blocks: ReportBlock[]) =>
  renderDocx(aReport({ parts: [aPart({ blocks, sections: [] })] }), { drawBars });
const narrative = (text: string): ReportBlock => ({ type: "narrative", part: "grades", text });
const quotes = (...texts: string[]): ReportQuotes => ({
  type: "quotes",
  title: "What children said",
  quotes: texts.map((text) => ({ text, from: "EX-01, School" })),
  total: texts.length,
});

async function paragraphsWith(...blocks: ReportBlock[]): Promise<string[]> {
  const page = await readWithMammoth(await bytesWith(...blocks));
  return [...page.querySelectorAll("p, li")].map(written);
}

describe("what people write, in a Word file", () => {
  it("keeps line ends, paragraphs and tabs", async () => {
    const found = await paragraphsWith(narrative("One\r\ntwo\n\n\nThree\tfour"), quotes("First\n\nsecond"));
    expect(found).toContain("One\ntwo");
    expect(found).toContain("Three\tfour");
    expect(found).toContain("First\n\nsecond\nEX-01, School");
  });

  it("stays openable with every character that XML forbids, in every place a text can be", async () => {
    const bad = "a\u0000\u0008\u000B\u001F\uFFFE\uFFFF\uD800z";
    const good = "a�������z";
    const table = aTable({
      caption: bad,
      notes: [bad],
      columns: [{ id: "a", header: bad, numeric: false }],
      rows: [[bad], [{ grade: null, letter: bad, words: bad }]],
    });
    const blocks: ReportBlock[] = [
      { type: "paragraph", text: bad, note: true },
      { type: "heading", text: bad },
      { type: "table", table },
      { type: "quotes", title: bad, quotes: [{ text: bad, from: bad }], total: 1 },
      narrative(bad),
    ];
    const part = aPart({ title: bad, blocks, sections: [] });
    const report = aReport({ title: bad, audience: bad, facts: [{ label: bad, value: bad }], parts: [part] });
    const file = openWordFile(await renderDocx(report, { drawBars }));
    const everything = file.names.filter((name) => name.endsWith(".xml")).map((name) => file.text(name));
    expect(everything.join("").split(good).length - 1).toBeGreaterThan(18);
    // The control: what opens the file refuses one that was not mended.
    expect(
      new DOMParser().parseFromString("<a>\u0008</a>", "application/xml").querySelector("parsererror"),
    ).not.toBeNull();
  });

  it("keeps texts of 20,000 characters whole", async () => {
    const long = "Twenty thousand. ".repeat(1_177).slice(0, 20_000);
    const unbroken = "x".repeat(20_000);
    const table = aTable({
      columns: [{ id: "a", header: "A", numeric: false }],
      rows: [[long], [unbroken]],
      bars: null,
    });
    const found = await paragraphsWith(narrative(long), quotes(unbroken), { type: "table", table });
    expect(found.filter((text) => text === long)).toHaveLength(2);
    expect(found).toContain(`${unbroken}\nEX-01, School`);
    expect(found).toContain(unbroken);
  });

  it("turns a paragraph that is mostly right-to-left, and leaves the others and the emoji as they are", async () => {
    const arabic = "أخبرت المعلمة أن الطفل جائع";
    const bytes = await bytesWith(quotes(arabic, "👨‍👩‍👧‍👦 🏠", "אמא"));
    const document = openWordFile(bytes).xml("word/document.xml");
    const turned = elements(document, "w:p").filter((paragraph) => elements(paragraph, "w:bidi").length > 0);
    expect(turned.map((paragraph) => elements(paragraph, "w:t")[0]?.textContent)).toEqual([arabic, "אמא"]);
    expect(turned.map((paragraph) => elements(paragraph, "w:rtl").length)).toEqual([1, 1]);
    expect((await readWithMammoth(bytes)).body.textContent).toContain("👨‍👩‍👧‍👦 🏠");
  });

  it("takes nothing for an instruction: neither markup, nor a field, nor the library's own words", async () => {
    const texts = ["</w:t><w:br/>", "&amp;&#10;", "CURRENT", "TOTAL_PAGES", "{ PAGE }", 'INCLUDETEXT "c:\\x"'];
    const bytes = await bytesWith(...texts.map(narrative));
    const found = [...(await readWithMammoth(bytes)).querySelectorAll("p")].map(written);
    for (const text of texts) expect(found).toContain(text);
    const fields = elements(openWordFile(bytes).xml("word/document.xml"), "w:instrText").map(
      (it) => it.textContent ?? "",
    );
    expect(fields.every((field) => /^(TOC|PAGEREF) /.test(field))).toBe(true);
  });

  it("has an answer for nothing: no parts, empty parts, no rows, no columns, no quotes, no words of the lead", async () => {
    const none = await renderDocx(aReport({ parts: [], facts: [] }), { drawBars });
    expect(openWordFile(none).names).toContain("word/document.xml");
    const blocks: ReportBlock[] = [
      { type: "narrative", part: "grades", text: null },
      { type: "paragraph", text: "", note: false },
      { type: "table", table: aTable({ rows: [], bars: null, notes: [] }) },
      { type: "table", table: aTable({ columns: [], rows: [], bars: null, caption: "No columns" }) },
      quotes(),
    ];
    const page = await readWithMammoth(await bytesWith(...blocks));
    expect(page.querySelectorAll("table")).toHaveLength(1);
    expect([...page.querySelectorAll("p")].map(written)).toContain("There is nothing to list in this table.");
    expect([...page.querySelectorAll("h1, h2")].map(written)).toContain("What children said");
    const empty = await readWithMammoth(await bytesWith());
    expect([...empty.querySelectorAll("h1")].map(written)).toContain("1 Grades");
  });

  it("holds hundreds of rows and thousands of quotes", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [`EX-${row}`, row]);
    const columns = ["Case", "Returns"].map((header) => ({ id: header, header, numeric: header !== "Case" }));
    const areas = Array.from({ length: 200 }, (_, area) =>
      quotes(...Array.from({ length: 10 }, (_, place) => `Seen at home ${area}.${place}`)),
    );
    const page = await readWithMammoth(
      await bytesWith({ type: "table", table: aTable({ columns, rows, bars: null }) }, ...areas),
    );
    expect([...page.querySelectorAll("tbody tr")].map((row) => [...row.children].map(written))).toEqual(
      rows.map((row) => row.map(String)),
    );
    expect(page.querySelectorAll("li")).toHaveLength(2_000);
  }, 60_000);

  it("prints twelve quotes of a long list, and says how many more there are", async () => {
    const block = quotes(...Array.from({ length: 40 }, (_, place) => `Seen at home ${place}`));
    const page = await readWithMammoth(await bytesWith({ ...block, total: 45 }));
    expect(page.querySelectorAll("li")).toHaveLength(12);
    expect(page.body.textContent).toContain("33 more are in the Excel workbook, on the sheet All answers.");
  });
});
