import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectReachable } from "./support/expect-reachable.ts";
import { openWordFile } from "./support/open-word-file.ts";
import { readTexts } from "./support/read-page.ts";
import { openTheExample } from "./support/report-steps.ts";
import { expectScreen } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

// The grading guidance and the blank form: read, printed and saved for Word, from the real build and its worker.

async function openPaper(page: Page, link: "grading guidance" | "form to fill by hand"): Promise<void> {
  await page.getByRole("navigation", { name: "Sightline" }).getByRole("link", { name: "Instruments" }).click();
  await page.getByRole("link", { name: "Child protection" }).click();
  await page.getByRole("link", { name: link }).click();
  await expectScreen(page, `Child protection: ${link}`);
}

async function saveWord(page: Page) {
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Save the Word document" }).click();
  const download = await downloading;
  await expect(page.getByText(`handed to your browser as ${download.suggestedFilename()}`)).toBeVisible();
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

test("the grading guidance is read, saved for Word with every heading, and printed", async ({ page, browser }) => {
  await page.goto("./");
  await openPaper(page, "grading guidance");
  await expectReachable(page);
  const headings = await readTexts(page, ".sl-paper h2, .sl-paper h3");
  // Six parts before the areas, twelve areas, and what is headed in each.
  expect(headings.length).toBeGreaterThan(50);
  const word = await saveWord(page);
  expect(word.name).toBe("grading-guidance.docx");
  const inWord = await openWordFile(browser, word.bytes);
  expect(await readTexts(inWord, "h1, h2")).toEqual(headings);
  const pages = await printedPages(page);
  expect(pages).toBeGreaterThan(15);
  expect(pages).toBeLessThan(50);
});

test("the form prints an area on two pages, with nothing of the screen around it", async ({ page, browser }) => {
  await page.goto("./");
  await openPaper(page, "form to fill by hand");
  await expectReachable(page);
  const areas = await page.locator(".sl-paper section > h2").filter({ hasText: /^\d/ }).count();
  expect(areas).toBe(12);

  const screenOnly = page.locator(
    ".sl-shell:visible, .sl-page button:visible, .sl-page select:visible, .sl-page nav:visible",
  );
  // The screen has them, so that their absence from the paper says something.
  expect(await screenOnly.count()).toBeGreaterThan(3);
  await page.emulateMedia({ media: "print" });
  await expect(screenOnly).toHaveCount(0);
  // One page for who fills it in, two for dates, two for each area, two for the voices and the grade of the whole.
  const pages = await printedPages(page);
  expect(pages).toBeGreaterThanOrEqual(2 * areas + 4);
  expect(pages).toBeLessThanOrEqual(2 * areas + 6);
  // The control: on the screen's own terms no part would begin a page.
  const breaks = await page
    .locator(".sl-paper__page")
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakBefore));
  expect(new Set(breaks)).toEqual(new Set(["page"]));
  await page.emulateMedia({ media: "screen" });

  const word = await saveWord(page);
  expect(word.name).toBe("blank-form.docx");
  const inWord = await openWordFile(browser, word.bytes);
  // What a notice is called is a heading on the screen, and the first words of its box on paper.
  const headings = ".sl-paper h2, .sl-paper h3:not(.sl-notice__title)";
  expect(await readTexts(inWord, "h1, h2")).toEqual(await readTexts(page, headings));
});

test("an audit has its papers in its own words, and a return has its agency's form", async ({ page }) => {
  await page.goto("./");
  await openTheExample(page);
  await page.getByRole("link", { name: "grading guidance" }).click();
  await expectScreen(page, /: grading guidance$/);
  await expect(page.getByText(/as the set-up of this audit says/)).toBeVisible();
  await expectReachable(page);
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await page
    .getByRole("link", { name: /^Signed off / })
    .first()
    .click();
  // The audit's own screen has a link of that name too, for a form of no agency.
  await expectScreen(page, /^Case /);
  await page.getByRole("link", { name: "Form to fill by hand" }).click();
  await expectScreen(page, /: form to fill by hand$/);
  await expect(page.getByRole("combobox", { name: "For" })).not.toHaveValue("");
});
