import type { Page } from "@playwright/test";
import { openWordFile } from "./support/open-word-file.ts";
import { readWholeReport, saveAs } from "./support/report-steps.ts";
import { chooseGrade, expectScreen, openReturn, startAudit, untilSaved } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

// The words of an audit are switched after it was graded: every screen and the Word file follow, and no grade moves.

const today = /requires improvement to be good|lead practitioner/i;
const in2010 = /(?<!in)adequate|lead professional/i;

test("the wording is switched after grading: the screens and the Word file say it, the grade and the edition stay", async ({
  page,
  browser,
}) => {
  await page.goto("./");
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Police"], cases: ["CP-01"] });
  await openReturn(page, "CP-01", "Police");
  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  await chooseGrade(page, "Your grade for this area", "Requires improvement to be good");
  await untilSaved(page);
  await page.goBack();
  await page.getByRole("link", { name: "Sign off this return" }).click();
  await page.getByLabel("Your role").fill("Detective inspector");
  await page.getByRole("button", { name: "Sign off this return" }).click();
  await expectScreen(page, "Case CP-01");
  await page.getByRole("link", { name: "Back to the audit" }).click();

  const edition = await choose(page, "The words of 2010");
  await expectReturn(page, { says: "Adequate", letter: "A", not: today });
  await expectReport(page, { column: "Adequate", letter: "A", not: today });
  const word = await openWordFile(browser, (await saveAs(page, "docx")).bytes);
  expect(await everything(word)).toMatch(in2010);
  expect(await everything(word)).not.toMatch(today);

  await backToTheAudit(page);
  expect(await choose(page, "Today’s words")).toBe(edition);
  await expectReturn(page, { says: "Requires improvement to be good", letter: "R", not: in2010 });
  await expectReport(page, { column: "Requires improvement to be good", letter: "R", not: in2010 });
  const again = await openWordFile(browser, (await saveAs(page, "docx")).bytes);
  expect(await everything(again)).toMatch(today);
  expect(await everything(again)).not.toMatch(in2010);
});

/** Switches the wording in the set-up and comes back to the audit. Gives the edition that stands beside it. */
async function choose(page: Page, wording: string): Promise<string> {
  await page.getByRole("link", { name: "Set-up and terms of reference" }).click();
  await expectScreen(page, "Set up the audit");
  const edition = page.getByLabel("Timescale edition");
  const before = await edition.inputValue();
  await page.getByRole("radio", { name: wording }).check();
  await untilSaved(page);
  expect(await edition.inputValue()).toBe(before);
  await page.getByRole("link", { name: "Back to the audit" }).click();
  return before;
}

async function expectReturn(page: Page, { says, letter, not }: { says: string; letter: string; not: RegExp }) {
  await page.getByRole("link", { name: /^Signed off CP-01, Police$/ }).click();
  await expectScreen(page, "Case CP-01");
  await page.getByRole("link", { name: new RegExp(`^${says} 8 The plan`) }).click();
  await expectScreen(page, "8 The plan");
  await expect(page.locator(".sl-answer").filter({ hasText: says })).toContainText(letter);
  expect(await everything(page)).not.toMatch(not);
  await page.goBack();
  await page.getByRole("link", { name: "Back to the audit" }).click();
}

/** The whole report on one page; ends where it is exported. */
async function expectReport(page: Page, { column, letter, not }: { column: string; letter: string; not: RegExp }) {
  await page.getByRole("link", { name: "Overview report" }).click();
  await readWholeReport(page);
  const grades = page.getByRole("table", { name: /^Agencies’ own grades by area/ });
  await expect(grades.getByRole("columnheader", { name: column, exact: true })).toBeVisible();
  // The letter in the bar, then the four counts and their base.
  const cells = grades.getByRole("row", { name: /^8 The plan/ }).getByRole("cell");
  expect((await cells.allTextContents()).slice(0, 6)).toEqual([`${letter} 1`, "0", "0", "1", "0", "1"]);
  expect(await everything(page)).not.toMatch(not);
  await page.goBack();
  await page.getByRole("link", { name: "Export the report" }).click();
  await expectScreen(page, "Export the report");
}

async function backToTheAudit(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Contents of the report" }).click();
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await expectScreen(page, "Neglect, spring 2026");
}

/** All that a page says, what is heard and the pictures' words included. */
function everything(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.body.textContent,
      ...[...document.querySelectorAll("[alt], [aria-label]")].map(
        (element) => `${element.getAttribute("alt")} ${element.getAttribute("aria-label")}`,
      ),
    ].join("\n"),
  );
}
