import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { ReportModel } from "#src/domain/report/report-model.ts";
import { renderXlsx } from "#src/renderers/xlsx/render-xlsx.ts";
import { aPart, aReport, aTable, aTidyTable } from "#tests/support/builders/a-report.ts";
import { hostileFormulas } from "#tests/support/hostile-formulas.ts";
import { liveInWorkbook, reopen } from "#tests/support/live-in-workbook.ts";

/** The hostile texts in every place of a report that a person can write in, and in some that none can. */
function hostileReport(text: string): ReportModel {
  const table = aTable({
    sheet: text,
    caption: text,
    columns: [
      { id: "a", header: text, numeric: false },
      { id: "b", header: text, numeric: true },
    ],
    rows: [
      [text, text],
      [{ grade: "good", letter: text, words: text }, 1],
    ],
    notes: [text],
    bars: null,
  });
  return aReport({
    title: text,
    audience: text,
    facts: [{ label: text, value: text }],
    parts: [aPart({ title: text, blocks: [{ type: "table", table }] })],
  });
}

const hostileTidy = aTidyTable({ rows: hostileFormulas.map((text, at) => [text, text, at, text, text]) });

describe("a workbook of hostile texts", () => {
  it.each(hostileFormulas.map((text) => [JSON.stringify(text), text]))(
    "has nothing live in it for %s",
    async (_, text) => {
      expect(await liveInWorkbook(await renderXlsx(hostileReport(text), aTidyTable()))).toEqual([]);
    },
  );

  it("has nothing live among its answers, and each is still the text it was", async () => {
    const bytes = await renderXlsx(aReport(), hostileTidy);
    expect(await liveInWorkbook(bytes)).toEqual([]);
    const answers = (await reopen(bytes)).getWorksheet("All answers");
    const shown = hostileFormulas.map((_, at) => answers?.getCell(at + 2, 1).text);
    const asHeld = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[^\t\n -\ud7ff\ue000-\ufffd]/g, "\ufffd");
    expect(shown).toEqual(hostileFormulas.map(asHeld));
  });

  it("keeps a text a text when someone edits its cell and leaves it as it is", async () => {
    const answers = (await reopen(await renderXlsx(aReport(), hostileTidy))).getWorksheet("All answers");
    const formatOf = (text: (typeof hostileFormulas)[number]) =>
      answers?.getCell(hostileFormulas.indexOf(text) + 2, 1).numFmt;
    expect([formatOf("=1+1"), formatOf("-1+1"), formatOf("  =1+1"), formatOf("＝1+1")]).toEqual(["@", "@", "@", "@"]);
    expect(formatOf("First line\n=1+1")).not.toBe("@");
  });

  it.each([
    ["a formula", { formula: "1+1", formulaResult: 2 }, "formula in xl/worksheets/sheet1.xml"],
    ["an error value", { value: "#REF!" }, "error value in xl/worksheets/sheet1.xml"],
    [
      "a link",
      { value: "x", hyperlink: { target: "http://example.invalid" } },
      "outside link in xl/worksheets/_rels/sheet1.xml.rels",
    ],
  ])("control: is found out when it holds %s", async (_, cell, found) => {
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [["x"]], cells: new Map([["0,1", cell]]) }] });
    expect(await liveInWorkbook(bytes)).toContain(found);
  });

  it("control: is found out when it holds a name", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "A", rows: [["x"]] }],
      namedRanges: [{ name: "Auto_Open", range: "A!$A$1" }],
    });
    expect(await liveInWorkbook(bytes)).toContain("name in xl/workbook.xml");
  });
});
