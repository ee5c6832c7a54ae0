import { readTexts } from "./support/read-page.ts";
import { openExampleReport, readWholeReport } from "./support/report-steps.ts";
import { expect, test } from "./support/test.ts";

test("the whole report on paper: every part on a page of its own, and nothing of the screen around it", async ({
  page,
}) => {
  await page.goto("./");
  await openExampleReport(page);
  await readWholeReport(page);
  const titles = await readTexts(page, ".sl-report-part > h2");
  expect(titles).toHaveLength(13);

  const screenOnly = page.locator("nav:visible, button:visible, footer:visible, .sl-shell:visible, .sl-banner:visible");
  // The screen has them, so that their absence from the paper says something.
  expect(await screenOnly.count()).toBeGreaterThan(3);
  await page.emulateMedia({ media: "print" });
  expect(await readTexts(page, "nav:visible, button:visible, .sl-shell:visible, footer:visible")).toEqual([]);
  const breaks = await page
    .locator(".sl-report-part")
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakBefore));
  expect(breaks).toEqual(titles.map(() => "page"));

  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(titles.length);
});
