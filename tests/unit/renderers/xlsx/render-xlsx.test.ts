import type exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import type { ReportModel, ReportTable } from "#src/domain/report/report-model.ts";
import type { TidyTable } from "#src/domain/report/tidy-table.ts";
import { renderXlsx } from "#src/renderers/xlsx/render-xlsx.ts";
import { aPart, aReport, aTable, aTidyTable } from "#tests/support/builders/a-report.ts";
import { reopen } from "#tests/support/live-in-workbook.ts";
import { zipParts } from "#tests/support/zip-parts.ts";

// Every child, agency and answer here is made up.

async function aWorkbook(report: ReportModel = aReport(), tidy: TidyTable = aTidyTable()) {
  return reopen(await renderXlsx(report, tidy));
}

function withTables(...tables: ReportTable[]): ReportModel {
  return aReport({ parts: [aPart({ blocks: tables.map((table) => ({ type: "table", table })) })] });
}

function sheetOf(workbook: exceljs.Workbook, name: string): exceljs.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name} among ${workbook.worksheets.map((one) => one.name)}`);
  return sheet;
}

/** Numbers as numbers, all else as the text that is shown. An empty cell is an empty text. */
function valuesIn(sheet: exceljs.Worksheet, from: number, to: number, columns: number): (string | number)[][] {
  return Array.from({ length: to - from + 1 }, (_, at) =>
    Array.from({ length: columns }, (_cell, column) => {
      const cell = sheet.getCell(from + at, column + 1);
      return typeof cell.value === "number" ? cell.value : cell.text;
    }),
  );
}

const fillOf = (cell: exceljs.Cell) => (cell.fill?.type === "pattern" ? cell.fill.fgColor?.argb : undefined);

describe("the workbook of a report", () => {
  it("has a sheet about itself, one for each table of every part and section, and one of every answer", async () => {
    const section = aTable({ id: "cases", sheet: "Cases by area", caption: "Cases by area" });
    const report = aReport({
      parts: [
        aPart({
          sections: [
            { id: "s", number: "1.1", title: "Cases", blocks: [{ type: "table", table: section }], sections: [] },
          ],
        }),
      ],
    });
    const workbook = await aWorkbook(report);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "About",
      "Grades by area",
      "Cases by area",
      "All answers",
    ]);
  });

  it("says on its first sheet what it is, who may read it, what each sheet holds, and that no prose is in it", async () => {
    const about = sheetOf(await aWorkbook(), "About");
    const rows = valuesIn(about, 1, about.rowCount, 2).filter(([first]) => first !== "");
    expect(rows).toEqual([
      ["Fictional example: overview report", "Fictional example: overview report"],
      Array(2).fill("For the panel. It holds answers case by case and is not for publication."),
      ["Theme", "Neglect"],
      ["Cases", "8 children"],
      ["Sheets", "Sheets"],
      ["Sheet", "What it holds"],
      ["Grades by area", "1 Grades: Agencies' own grades by area (number of returns)"],
      [
        "All answers",
        "Every answer as one table of 2 rows: one for each case, instrument, agency, rater and item. Texts are cut off on screen where the column ends and are whole in the cell.",
      ],
      Array(2).fill(
        "The lead's own words and what is quoted from returns are not tables: they are left out of this workbook and stand in the report itself.",
      ),
    ]);
  });

  it("leads from there to each sheet, and to nowhere else", async () => {
    const report = withTables(aTable({ sheet: "Children's voices" }));
    const parts = zipParts(await renderXlsx(report, aTidyTable()));
    const links = [...parts].flatMap(([name, text]) =>
      [...text.matchAll(/<hyperlink ref="(\w+)" location="([^"]+)"/g)].map(([, ref, to]) => [name, ref, to]),
    );
    expect(links).toEqual([
      ["xl/worksheets/sheet1.xml", "A9", "&apos;Children&apos;&apos;s voices&apos;!A1"],
      ["xl/worksheets/sheet1.xml", "A10", "&apos;All answers&apos;!A1"],
    ]);
  });

  it("shows a table as it is in the report: caption, header, rows, notes and what its letters mean", async () => {
    const sheet = sheetOf(await aWorkbook(), "Grades by area");
    expect(valuesIn(sheet, 2, 4, 5)).toEqual([
      ["Area", "Good", "Inadequate", "Graded", "Most often"],
      ["1 Recognition", 5, 1, 6, "G"],
      ["8 The plan", 0, 0, 0, "–"],
    ]);
    expect([1, 5, 6, 7].map((row) => sheet.getCell(row, 1).text)).toEqual([
      "Agencies' own grades by area (number of returns)",
      "",
      "Area 8: 6 returns not received.",
      "Letters: G Good, – Not graded.",
    ]);
  });

  it("colours a grade as everywhere else, and leaves what is not graded without colour", async () => {
    const letters = [
      { grade: "outstanding", letter: "O", words: "Outstanding" },
      { grade: "requires-improvement", letter: "RI", words: "Requires improvement" },
      { grade: null, letter: "–", words: "Not graded" },
    ] as const;
    const columns = [{ id: "grade", header: "Grade", numeric: false }];
    const table = aTable({ columns, rows: letters.map((cell) => [cell]), notes: [], bars: null });
    const sheet = sheetOf(await aWorkbook(withTables(table)), "Grades by area");
    expect([3, 4, 5].map((row) => fillOf(sheet.getCell(row, 1)))).toEqual(["FF14507F", "FFFBD38A", undefined]);
    expect([3, 4].map((row) => sheet.getCell(row, 1).font.color?.argb)).toEqual(["FFFFFFFF", "FF0B0C0C"]);
  });

  it("keeps header and first column in sight, filters the rows and not the notes, and fits what it holds", async () => {
    const sheet = sheetOf(await aWorkbook(), "Grades by area");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 2 });
    expect(sheet.autoFilter).toBe("A2:E4");
    expect(sheet.getColumn(1).width).toBeGreaterThan("1 Recognition".length - 2);
    expect(sheet.getColumn(2).width).toBeLessThan(12);
  });

  it("prints across the page, one page wide, with the header again on each page", async () => {
    const workbook = await aWorkbook(withTables(aTable({ sheet: "It's graded" })));
    const sheet = sheetOf(workbook, "It's graded");
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe("2:2");
    const names = zipParts(await renderXlsx(withTables(aTable({ sheet: "It's graded" })), aTidyTable())).get(
      "xl/workbook.xml",
    );
    expect(names).toContain(">'It''s graded'!$2:$2<");
    expect(names).toContain(">'All answers'!$A$1:$E$3<");
  });

  it("carries the report's title and audience as its own", async () => {
    const workbook = await aWorkbook();
    expect(workbook.title).toBe("Fictional example: overview report");
    expect(workbook.description).toContain("not for publication");
  });

  it("gives a wrapped row the height of its lines", async () => {
    const evidence = "Seen alone at the nursery. ".repeat(20).trim();
    const table = aTable({ rows: [["1 Recognition", 1, 2, 3, evidence]], notes: [], bars: null });
    const row = sheetOf(await aWorkbook(withTables(table)), "Grades by area").getRow(3);
    expect(row.height).toBeGreaterThan(6 * 14);
    expect(row.height).toBeLessThan(12 * 14.25);
    expect(row.getCell(5).alignment.wrapText).toBe(true);
  });

  it("names no font but a sans serif", async () => {
    const styles = zipParts(await renderXlsx(aReport(), aTidyTable())).get("xl/styles.xml") ?? "";
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => /<name val="([^"]*)"/.exec(font)?.[1]);
    expect(new Set(fonts)).toEqual(new Set(["Arial"]));
  });

  it("tells how far it is", async () => {
    const shares: number[] = [];
    await renderXlsx(aReport(), aTidyTable(), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  });
});

describe("the sheet of every answer", () => {
  it("is the tidy table, cell for cell, from its first row", async () => {
    const tidy = aTidyTable({ rows: [...aTidyTable().rows, ["EX-02", "", "The plan", 4.5, ""]] });
    const sheet = sheetOf(await aWorkbook(aReport(), tidy), "All answers");
    expect(valuesIn(sheet, 1, 4, 5)).toEqual([
      ["Case", "Agency", "Item", "Answer", "Evidence"],
      ["EX-01", "Police", "The plan names the harm", "Yes", "Minutes of 2 March"],
      ["EX-01", "Police", "The plan", "Good", "First line\nsecond line"],
      ["EX-02", "", "The plan", 4.5, ""],
    ]);
    expect(sheet.getCell("B4").value).toBeNull();
  });

  it("keeps its header in sight, filters, and has the widths of the model", async () => {
    const sheet = sheetOf(await aWorkbook(), "All answers");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.autoFilter).toBe("A1:E3");
    expect([1, 2, 3, 4, 5].map((column) => sheet.getColumn(column).width)).toEqual([10, 24, 60, 16, 60]);
  });
});

describe("what a report may hold at its edges", () => {
  it("opens with tables of no rows, of one row and of no columns", async () => {
    const workbook = await aWorkbook(
      withTables(
        aTable({ sheet: "None", rows: [], bars: null }),
        aTable({ sheet: "One", rows: [["1 Recognition", 1, 0, 1, "G"]], bars: null }),
        aTable({ sheet: "Nothing", columns: [], rows: [], notes: [], bars: null }),
      ),
      aTidyTable({ rows: [] }),
    );
    expect(sheetOf(workbook, "None").autoFilter).toBe("A2:E2");
    expect(sheetOf(workbook, "None").getCell("A4").text).toBe("Area 8: 6 returns not received.");
    expect(valuesIn(sheetOf(workbook, "One"), 3, 3, 5)).toEqual([["1 Recognition", 1, 0, 1, "G"]]);
    expect(sheetOf(workbook, "Nothing").getCell("A1").text).toContain("Agencies' own grades");
    expect(sheetOf(workbook, "All answers").autoFilter).toBe("A1:E1");
  });

  it("opens with no parts and no answers at all", async () => {
    const workbook = await aWorkbook(aReport({ parts: [], facts: [] }), { columns: [], rows: [] });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["About", "All answers"]);
  });

  it("stands the headers of forty areas upright, so that one page holds them", async () => {
    const areas = Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, header: `${at + 1} Area`, numeric: true }));
    const columns = [{ id: "case", header: "Case", numeric: false }, ...areas];
    const table = aTable({ columns, rows: [["EX-01", ...areas.map((_, at) => at)]], notes: [], bars: null });
    const sheet = sheetOf(await aWorkbook(withTables(table)), "Grades by area");
    expect(valuesIn(sheet, 3, 3, 41)).toEqual([["EX-01", ...areas.map((_, at) => at)]]);
    expect(sheet.getCell(2, 41).alignment.textRotation).toBe(90);
    expect(sheet.getColumn(41).width).toBeLessThan(7);
    expect(sheet.autoFilter).toBe("A2:AO3");
  });

  it.each([
    ["20,000 characters", "Seen alone. ".repeat(1667).slice(0, 20_000)],
    ["right to left", "الخطة تسمي الضرر"],
    ["emoji of several characters", "👩‍👧‍👦 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿"],
    ["blanks around it", "  two before, two after  "],
    ["markup", '</t></si><f>1+1</f> & "quoted" <b>'],
    ["Excel's own escape", "_x000D_ and _x003D_1+1"],
    ["an error value", "#REF!"],
    ["another error value", "#DIV/0!"],
    ["a web address", "https://example.invalid/?a=1&b=2"],
  ])("keeps a text with %s as it was", async (_, text) => {
    const table = aTable({ caption: text, rows: [[text, 1, 1, 2, text]], notes: [text], bars: null });
    const bytes = await renderXlsx(withTables(table), aTidyTable({ rows: [[text, text, "", "", text]] }));
    const workbook = await reopen(bytes);
    expect(valuesIn(sheetOf(workbook, "Grades by area"), 3, 3, 5)).toEqual([[text, 1, 1, 2, text]]);
    expect(sheetOf(workbook, "Grades by area").getCell("A1").text).toBe(text);
    expect(valuesIn(sheetOf(workbook, "All answers"), 2, 2, 5)).toEqual([[text, text, "", "", text]]);
  });

  it("shows each character that a workbook cannot hold as missing, in titles and sheet names too", async () => {
    const text = "a\u0000b\u0008c\u000bd\ufffee\uffff\ud800f";
    const missing = "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\ufffdf";
    const report = {
      ...withTables(aTable({ sheet: "a\u0001b", caption: text, notes: [text] })),
      title: text,
      audience: text,
    };
    const bytes = await renderXlsx(report, aTidyTable({ rows: [[text, "", "", "", text]] }));
    for (const [, part] of zipParts(bytes)) expect(part).not.toMatch(/_x0000_|[\ufffe\uffff]/);
    const workbook = await reopen(bytes);
    expect(workbook.title).toBe(missing);
    expect(sheetOf(workbook, "a\ufffdb").getCell("A1").text).toBe(missing);
    expect(valuesIn(sheetOf(workbook, "All answers"), 2, 2, 1)).toEqual([[missing]]);
  });

  it("cuts a text that no cell can hold, and says so in the cell", async () => {
    const sheet = sheetOf(
      await aWorkbook(aReport(), aTidyTable({ rows: [["x".repeat(40_000), "", "", "", ""]] })),
      "All answers",
    );
    expect(sheet.getCell("A2").text).toHaveLength(32_767);
    expect(sheet.getCell("A2").text).toMatch(/x… \[cut: longer than a cell can be\]$/);
  });

  it("makes names of sheets that Excel takes, whatever the model calls them", async () => {
    const names = ["About", "about", "a/b:c", "'Quoted'", "History", "", "Long ".repeat(10), "Long ".repeat(10)];
    const workbook = await aWorkbook(withTables(...names.map((sheet, at) => aTable({ id: `${at}`, sheet }))));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "About",
      "About 2",
      "about 3",
      "a b c",
      "Quoted",
      "Sheet History",
      "Sheet",
      "Long Long Long Long Long Long L",
      "Long Long Long Long Long Long 2",
      "All answers",
    ]);
  });
});
