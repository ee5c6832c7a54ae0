import { readdirSync } from "node:fs";
import { readTables, readTexts } from "./support/read-page.ts";
import { exportButtons, readWholeReport, saveAs } from "./support/report-steps.ts";
import { expectScreen } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

// The large example is looked at from every side in report.spec.ts; here, that each of the others is the same kind of thing.

const others = readdirSync("audit-examples").filter((key) => key !== "child-protection");

for (const key of others) {
  test(`the example in ${key}: found from the first screen, read only, with its report and all four files`, async ({
    page,
  }) => {
    await page.goto("./");
    await page.locator(`a[href="#/audit/example-${key}"]`).click();
    await expect(page.getByRole("region", { name: "Example" })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("region", { name: "Audit in hand" })).toContainText(/^Fictional/);
    await expect(page.getByRole("link", { name: "Raise an immediate concern" })).toHaveCount(0);

    await page.getByRole("link", { name: "Overview report" }).click();
    await expectScreen(page, /: overview report$/);
    await readWholeReport(page);
    expect(await readTexts(page, ".sl-report-part > h2")).toHaveLength(13);
    expect((await readTables(page)).length).toBeGreaterThan(15);

    await page.goBack();
    await page.getByRole("link", { name: "Export the report" }).click();
    await expectScreen(page, "Export the report");
    for (const format of Object.keys(exportButtons) as (keyof typeof exportButtons)[])
      expect((await saveAs(page, format)).bytes.length, format).toBeGreaterThan(10_000);
  });
}

test("each instrument leads to its example", async ({ page }) => {
  for (const key of others) {
    await page.goto(`./#/instruments/${key}`);
    const link = page.getByRole("link", { name: "See an example audit made with this instrument" });
    // Where the link leads is opened above, from the first screen.
    await expect(link).toHaveAttribute("href", `#/audit/example-${key}`);
  }
});
