import type { Page } from "@playwright/test";
import { unlock } from "./door.ts";
import { exportButtons, openTheExample, readWholeReport, saveAs } from "./report-steps.ts";
import { completeArea, expectScreen, gradeArea, openReturn, startAudit, untilSaved, write } from "./steps.ts";

/** Another address of the same application, whichever server it came from. */
function goTo(page: Page, address: string): Promise<unknown> {
  return page.goto(new URL(address, page.url()).href);
}

/** An instrument read, an example looked into, an audit started, and an area graded: a day's work, in half a minute. */
export async function aDaysWork(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Instruments", exact: true }).click();
  await page.getByRole("link", { name: "Child protection" }).click();
  await page.getByRole("link", { name: "Audits", exact: true }).click();
  await openTheExample(page);
  await page.getByRole("link", { name: "Leave the example" }).click();
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Police"], cases: ["CP-01"] });
  await openReturn(page, "CP-01", "Police");
  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  await expectScreen(page, "8 The plan");
  await gradeArea(page, { answers: ["Yes"], grade: "Good", reason: "Sound, and on time." });
  await goTo(page, "#/device");
  await expectScreen(page, "This device");
}

/** Everything that the application does, from an empty browser to the files that leave it. */
export async function theWholeJourney(page: Page): Promise<void> {
  await aDaysWork(page);
  for (const guide of ["Purpose", "Guidance on use"]) {
    await goTo(page, "#/guides");
    await page.getByRole("link", { name: guide, exact: true }).click();
    await expectScreen(page, guide);
  }
  await goTo(page, "#/instruments");
  await expectScreen(page, "Instruments");

  await goTo(page, "#/");
  await page.getByRole("link", { name: "Neglect, spring 2026" }).click();
  await openReturn(page, "CP-01", "Police");
  await page.getByRole("link", { name: "Not answered yet 1 Recognition and referral" }).click();
  for (const area of ["1 Recognition and referral", "2 Strategy discussion", "3 Enquiry, medical and interview"]) {
    await expectScreen(page, area);
    await gradeArea(page, { answers: ["Yes", "Partly", "No"], grade: "Good", reason: "As the file shows." });
    await completeArea(page);
  }
  await goTo(page, "#/");
  await page.getByRole("link", { name: "Neglect, spring 2026" }).click();
  await page.getByRole("link", { name: "Raise an immediate concern" }).click();
  await write(page, "What worries you now", "A bruise on a baby, explained in two ways.");
  await untilSaved(page);

  await goTo(page, "#/");
  await openTheExample(page);
  await page.getByRole("link", { name: "Overview report" }).click();
  await readWholeReport(page);
  await page.goBack();
  await page.getByRole("link", { name: "Export the report" }).click();
  for (const format of Object.keys(exportButtons) as (keyof typeof exportButtons)[]) await saveAs(page, format);
  await page.reload();
  await unlock(page);
  await expectScreen(page, "Export the report");
}
