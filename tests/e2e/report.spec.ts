import { copyFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { readCsv } from "../support/live-in-csv.ts";
import { asFileTable, expectSameTables } from "./support/compare-tables.ts";
import { expectReachable } from "./support/expect-reachable.ts";
import { openWordFile } from "./support/open-word-file.ts";
import { type ReadTable, readTables, readTexts } from "./support/read-page.ts";
import { type ReadSheet, readWorkbook, tableOnSheet } from "./support/read-workbook.ts";
import { openExampleReport, readWholeReport, saveAs } from "./support/report-steps.ts";
import { expectScreen } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";
import { untilInstalled } from "./support/until-installed.ts";
import { watchContext } from "./support/watch-context.ts";

// What leaves the device says what the screen said: every file through the real worker, read back by other programs.

test("all four files of the example's report hold what the whole report shows, cell by cell", async ({
  page,
  browser,
}, testInfo) => {
  await page.goto("./");
  await openExampleReport(page);
  await readWholeReport(page);
  const screen = await readTables(page);
  expect(screen.length).toBeGreaterThan(15);
  const headings = await readTexts(page, "main h2, main h3, main h4");
  // Twelve parts, twelve areas, and what is headed inside them.
  expect(headings.length).toBeGreaterThan(24);
  const sentences = await readTexts(page, "main .sl-plain, main .sl-report-table__notes li");
  expect(sentences.length).toBeGreaterThan(100);

  await page.goBack();
  await page.getByRole("link", { name: "Export the report" }).click();
  await expectScreen(page, "Export the report");
  const word = await saveAs(page, "docx");
  const excel = await saveAs(page, "xlsx");
  const web = await saveAs(page, "html");
  const csv = await saveAs(page, "csv");
  // A download's name stays in the browser's list in clear: neither the audit's title nor a reference is in it.
  expect([word.name, excel.name, web.name, csv.name]).toEqual([
    "overview-report.docx",
    "overview-report.xlsx",
    "overview-report.html",
    "all-answers.csv",
  ]);

  const inWord = await openWordFile(browser, word.bytes);
  expect(await readTexts(inWord, "h1, h2, h3")).toEqual(headings);
  expectSameTables(screen, (await readTables(inWord)).map(asFileTable));
  expect(await leftUnsaid(inWord, sentences)).toEqual([]);
  // Bars are drawn by the worker alone, and each picture says in words what it shows.
  expect(await inWord.locator("img").count()).toBeGreaterThan(10);
  await expect(inWord.locator("img:not([alt*=': '])")).toHaveCount(0);

  const sheets = await readWorkbook(excel.bytes);
  expectWorkbook(sheets, screen);
  expectRows(readCsv(csv.bytes), sheets.at(-1), screen);

  await test.step("the web page, in a browser without a network", async () => {
    const file = testInfo.outputPath(web.name);
    copyFileSync(web.path, file);
    const apart = await browser.newContext({ offline: true });
    const problems = await watchContext(apart);
    const shown = await apart.newPage();
    await shown.goto(pathToFileURL(file).href);
    expect(await readTexts(shown, "main h2, main h3, main h4")).toEqual(headings);
    expectSameTables(screen, (await readTables(shown)).map(asFileTable));
    expect(await leftUnsaid(shown, sentences)).toEqual([]);
    await expectReachable(shown);
    // Itself is all that it asks for.
    expect(problems).toEqual([`request to ${pathToFileURL(file).href}`]);
    await apart.close();
  });
});

test.describe("kept on the device", () => {
  test.use({ serviceWorkers: "allow" });

  test("with the server killed, the report opens and its Word and Excel files are made", async ({
    page,
    browser,
    served,
  }) => {
    await page.goto(served.url);
    await untilInstalled(page);
    await served.kill();
    await openExampleReport(page);
    await page.getByRole("link", { name: "Export the report" }).click();
    const word = await openWordFile(browser, (await saveAs(page, "docx")).bytes);
    expect(await readTexts(word, "h1")).toHaveLength(13);
    const sheets = await readWorkbook((await saveAs(page, "xlsx")).bytes);
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["About", "Own grades by area", "All answers"]),
    );
  });
});

/** The texts that a page does not hold anywhere. */
async function leftUnsaid(page: Page, texts: readonly string[]): Promise<string[]> {
  const all = await page.evaluate(() => {
    for (const each of document.querySelectorAll("br")) each.replaceWith(" ");
    // One text of ours may be several paragraphs of theirs.
    for (const each of document.querySelectorAll("p, li")) each.append(" ");
    return (document.body.textContent ?? "").replace(/\s+/g, " ");
  });
  return texts.filter((text) => !all.includes(text));
}

/** A sheet for each table between what it is and every answer; each stays named while it is scrolled, and filters. */
function expectWorkbook(sheets: readonly ReadSheet[], screen: readonly ReadTable[]): void {
  const [about, ...rest] = sheets;
  const answers = rest.at(-1);
  const tables = rest.slice(0, -1);
  expect([about?.name, answers?.name]).toEqual(["About", "All answers"]);
  expectSameTables(screen, tables.map(tableOnSheet));
  expect(tables.map(({ frozen }) => frozen)).toEqual(tables.map(() => [2, 1]));
  expect(answers?.frozen).toEqual([1, 1]);
  expect(rest.filter(({ filter }) => filter === null)).toEqual([]);
  const listed = about?.rows.map(([name]) => name) ?? [];
  expect(rest.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([]);
}

/** The text file is the sheet of answers, and the grades of each agency can be counted again from it. */
function expectRows(csv: readonly (readonly string[])[], answers: ReadSheet | undefined, screen: readonly ReadTable[]) {
  // An apostrophe keeps a spreadsheet from running a text: the file has some that the workbook needs not have.
  const plain = (text: string) => text.replaceAll("'", "").replace(/\s+/g, " ").trim();
  const rows = csv.map((row) => row.map(plain));
  expect(rows.length).toBeGreaterThan(4_000);
  expect(rows).toEqual(answers?.rows.map((row) => row.map((text) => text.replaceAll("'", ""))));

  const byAgency = screen.find(({ caption }) => caption.startsWith("Agencies’ own area grades by agency"));
  const [header = [], ...body] = rows;
  const column = (name: string) => header.indexOf(name);
  const labels = byAgency?.headers.slice(2, 6) ?? [];
  expect(labels[0]).toBe("Outstanding");
  const again = (byAgency?.rows ?? []).map(([agency]) => {
    const own = body.filter(
      (row) =>
        row[column("Kind of item")] === "Area grade" &&
        row[column("Agency")] === agency?.heard.replaceAll("'", "") &&
        row[column("Rater")]?.endsWith("-1"),
    );
    return labels.map((label) => own.filter((row) => row[column("Grade or answer")] === label).length);
  });
  expect(again).toHaveLength(8);
  expect(again.flat().reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
  expect(again).toEqual(byAgency?.rows.map((row) => row.slice(2, 6).map(({ heard }) => Number(heard))));
}
