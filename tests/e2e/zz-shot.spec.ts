import type { Page } from "@playwright/test";
import { addCases, chooseGrade, expectScreen, untilSaved, write } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 400_000 });
async function shot(page: Page, name: string) {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 1000 });
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/two-shots/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 1000 });
}
test("shots", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "Start an audit" }).click();
  await expectScreen(page, "Set up the audit");
  await write(page, "Title", "Step up, step down");
  await page
    .getByRole("group", { name: "Instrument", exact: true })
    .getByRole("radio", { name: /^Early intervention/ })
    .check();
  await page
    .getByRole("group", { name: /^Second instrument/ })
    .getByRole("radio", { name: /^Child in need/ })
    .check();
  await expect(page.getByRole("region", { name: "Audit in hand" })).toContainText("· Child in need 1.0.0");
  for (const agency of ["Police", "Children's social care", "Health visiting", "Early help and family support"])
    await page.getByRole("checkbox", { name: agency, exact: true }).check();
  await untilSaved(page);
  await shot(page, "set-up");
  await page.getByRole("link", { name: "Go on to the cases" }).click();
  await addCases(page, ["EI-01", "EI-02", "EI-03", "EI-04"]);
  await page.getByRole("combobox", { name: "Instruments this case carries: EI-01" }).selectOption("Both");
  await page.getByRole("combobox", { name: "Instruments this case carries: EI-03" }).selectOption("Child in need");
  await untilSaved(page);
  await shot(page, "cases");
  await page.getByRole("link", { name: "EI-01", exact: true }).click();
  await expectScreen(page, "Case EI-01");
  await shot(page, "case");
  await page.getByRole("link", { name: "All cases" }).click();
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await expectScreen(page, "Step up, step down");
  await page.getByRole("link", { name: "Begin EI-01, Police, Child in need" }).click();
  await expectScreen(page, "Case EI-01");
  await shot(page, "return");
  await page.getByRole("link", { name: /7 The plan/ }).click();
  await expectScreen(page, "7 The plan");
  await chooseGrade(page, "Your grade for this area", "Inadequate");
  await untilSaved(page);
  await shot(page, "area");
  await page.getByRole("link", { name: "Back to case EI-01" }).click();
  await page.getByRole("link", { name: "Sign off this return" }).click();
  await page.getByLabel("Your role").fill("Detective inspector");
  await page.getByRole("button", { name: "Sign off this return" }).click();
  await expectScreen(page, "Case EI-01");
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await expectScreen(page, "Step up, step down");
  await shot(page, "audit");
  await page.getByRole("link", { name: "Set-up and terms of reference" }).click();
  await shot(page, "set-up-answered");
  await page.getByRole("link", { name: "Terms of reference" }).click();
  await expectScreen(page, "Terms of reference");
  await shot(page, "terms");
  await page.goBack();
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await page.getByRole("link", { name: "Overview report" }).click();
  await page.getByRole("navigation", { name: "Report of" }).getByRole("link", { name: "Child in need" }).click();
  await expectScreen(page, /overview report, Child in need/);
  await shot(page, "report");
  await page.getByRole("link", { name: "How it was done" }).click();
  await shot(page, "method");
  await page.getByRole("link", { name: "Export", exact: true }).click();
  await shot(page, "export");
  await page.goto("./");
  await expect(page.getByRole("link", { name: "Step up, step down" })).toBeVisible();
  await shot(page, "home");
});
