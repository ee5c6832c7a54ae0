import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectReachable } from "./support/expect-reachable.ts";
import { exportButtons, openExampleReport, openTheExample, readWholeReport, saveAs } from "./support/report-steps.ts";
import { expectScreen, startAudit, startFirst, write } from "./support/steps.ts";
import { tabTo } from "./support/tab-to.ts";
import { expect, test } from "./support/test.ts";

// Every screen of the report in each of its states: axe with nothing to find, reflow at 320 px, and the keyboard alone.

test("the example's report: contents, its parts, a section, all of it, and its export before and after", async ({
  page,
}) => {
  await page.goto("./");
  await openExampleReport(page);
  await expectReachable(page);
  for (const part of ["1 Summary", "5 Grades", "8 Standards and evidence", "10 Voices", "6 Findings by area"]) {
    await page
      .getByRole("listitem")
      .getByRole("link", { name: part.replace(/^\d+ /, ""), exact: true })
      .click();
    await expectScreen(page, part);
    await expectReachable(page);
    if (part !== "6 Findings by area") await page.getByRole("link", { name: "Contents of the report" }).click();
  }
  await page.getByRole("main").getByRole("link", { name: "The plan" }).click();
  await expectScreen(page, "6.8 The plan");
  await expectReachable(page);
  await page.getByRole("link", { name: "Contents of the report" }).click();
  await readWholeReport(page);
  await expectReachable(page);
  await page.getByRole("link", { name: "Contents of the report" }).click();
  await page.getByRole("link", { name: "Export the report" }).click();
  await expectScreen(page, "Export the report");
  await expectReachable(page);
  await saveAs(page, "csv");
  await expectReachable(page);
});

test("a report without an instrument, with nothing graded, and with the lead's own words", async ({ page }) => {
  await page.goto("./");
  await startFirst(page, "Start an audit");
  await expectScreen(page, "Set up the audit");
  await page.goto(page.url().replace(/set-up$/, "report"));
  await expectScreen(page, "Overview report");
  await expect(page.getByRole("link", { name: "Go to the set-up" })).toBeVisible();
  await expectReachable(page);

  await page.goto("./#/");
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Police"], cases: ["CP-01"] });
  await page.getByRole("link", { name: "Overview report" }).click();
  await expectScreen(page, "Neglect, spring 2026: overview report");
  await expectReachable(page);
  await page.getByRole("link", { name: "Grades", exact: true }).click();
  await expectScreen(page, "5 Grades");
  await expectReachable(page);
  await page.getByRole("link", { name: "Next: 6 Findings by area" }).click();
  await page.getByRole("main").getByRole("link", { name: "The plan" }).click();
  await expectScreen(page, "6.8 The plan");
  await write(page, "In your own words (optional)", "Plans list visits.\nNone says what must change.");
  await expectReachable(page);
  await write(page, "In your own words (optional)", "Plans list visits, and none says what must change.");
  await page.getByRole("link", { name: "Earlier versions" }).click();
  await expectScreen(page, /Earlier versions/);
  await expectReachable(page);
  await page.goBack();
  await page.getByRole("link", { name: "Contents of the report" }).click();
  await readWholeReport(page);
  await expect(page.getByText("Plans list visits, and none says what must change.")).toBeVisible();
  await expectReachable(page);
});

test.describe("while a file is made", () => {
  /** Puts another worker into the copy of the build, before anything of it is kept. */
  function replaceWorker(folder: string, script: string): void {
    const assets = join(folder, "assets");
    const [name, ...others] = readdirSync(assets).filter((file) => file.startsWith("render.worker-"));
    expect(others).toEqual([]);
    writeFileSync(join(assets, name ?? "missing"), script);
  }

  test("it can be stopped half-way, by keyboard, and the focus is not lost", async ({ page, served }) => {
    replaceWorker(served.folder, "self.postMessage({ type: 'progress', done: 0.5 });");
    await page.goto(served.url);
    await openExampleReport(page);
    await page.getByRole("link", { name: "Export the report" }).click();
    const button = page.getByRole("button", { name: exportButtons.docx });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Making the Word document 60%")).toBeVisible();
    await expectReachable(page);
    await expect(button).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^Making the Word document/)).toBeHidden();
    await expect(button).toBeFocused();
  });

  test("it can fail, and says so", async ({ page, served }) => {
    replaceWorker(served.folder, "self.postMessage({ type: 'failed', detail: 'out of memory' });");
    await page.goto(served.url);
    await openExampleReport(page);
    await page.getByRole("link", { name: "Export the report" }).click();
    await page.getByRole("button", { name: exportButtons.docx }).click();
    await expect(page.getByText(/^The file could not be made, and nothing was saved\./)).toBeVisible();
    await expectReachable(page);
    await page.getByText("For whoever looks after Sightline").click();
    await expect(page.getByText("out of memory")).toBeVisible();
    await expectReachable(page);
  });
});

test("by Tab and Enter alone from the audit to a file of its report", async ({ page }) => {
  await page.goto("./");
  await openTheExample(page);
  const press = async (role: "button" | "link", name: string) => {
    await tabTo(page, page.getByRole(role, { name }));
    await page.keyboard.press("Enter");
  };
  await press("link", "Overview report");
  await expectScreen(page, /: overview report$/);
  await press("link", "Export the report");
  await expectScreen(page, "Export the report");
  const downloading = page.waitForEvent("download");
  await press("button", exportButtons.xlsx);
  expect((await downloading).suggestedFilename()).toBe("overview-report.xlsx");
  // Whoever pressed it is still there.
  await expect(page.getByText("handed to your browser as overview-report.xlsx")).toBeVisible();
  await expect(page.getByRole("button", { name: exportButtons.xlsx })).toBeFocused();
});
