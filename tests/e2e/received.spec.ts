import { readCsv } from "../support/live-in-csv.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { openWordFile } from "./support/open-word-file.ts";
import { readWorkbook } from "./support/read-workbook.ts";
import { readWholeReport, saveAs } from "./support/report-steps.ts";
import { chooseGrade, expectScreen, startAudit, untilSaved } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

// One agency could not use the product: its paper is typed in, counts like any other, and is marked in all that leaves.

const said = "As received on paper from Detective inspector, Police, signed on 3 November 2026; typed in by QA lead.";

test("a return received on paper is typed in, signed off as such, and marked on screen and in every file", async ({
  page,
  browser,
}) => {
  await page.goto("./");
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Police", "Health visiting"], cases: ["CP-01"] });
  await page.getByRole("link", { name: "Type in a return received on paper" }).click();
  await expectScreen(page, "Type in a return received on paper");
  await page.getByLabel("Case", { exact: true }).selectOption("CP-01");
  await page.getByLabel("Agency that filled it in").selectOption("Police");
  await page.getByLabel("Received from").fill("Detective inspector");
  await page.getByLabel("Day").fill("3");
  await page.getByLabel("Month").fill("11");
  await page.getByLabel("Year").fill("2026");
  await page.getByLabel("Typed in by").fill("QA lead");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Mark it and go to the return" }).click();
  await expectScreen(page, "Case CP-01");
  await expect(page.getByText(said)).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  await expectScreen(page, "8 The plan");
  await expect(page.getByRole("region", { name: "Case in hand" })).toContainText("Typed in from paper");
  await chooseGrade(page, "Your grade for this area", "Good");
  await page.getByLabel("Good practice").fill("Rang the nursery back at five.");
  await page.getByLabel("Good practice").blur();
  await untilSaved(page);
  await page.goBack();
  await page.getByRole("link", { name: "Sign off this return" }).click();
  await page.getByLabel("Your role").fill("Board manager");
  await page.getByRole("button", { name: "Sign off this return" }).click();
  await expectScreen(page, "Case CP-01");
  await page.getByRole("link", { name: "Check your answers", exact: true }).click();
  await expect(
    page.getByText(/^Signed off on paper by Detective inspector, Police, on 3 November 2026; typed in by QA lead\./),
  ).toBeVisible();

  await page.getByRole("link", { name: /^Back to case/ }).click();
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await expectScreen(page, "Neglect, spring 2026");
  await expect(page.getByRole("row", { name: /^CP-01/ })).toContainText("Typed in from paper");

  await page.getByRole("link", { name: "Overview report" }).click();
  await readWholeReport(page);
  await expect(page.getByText(`CP-01, Police. ${said}`)).toBeVisible();
  await expect(page.getByText("CP-01, Police (from paper)").first()).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Export the report" }).click();
  await expectScreen(page, "Export the report");

  const word = await openWordFile(browser, (await saveAs(page, "docx")).bytes);
  await expect(word.getByText(`CP-01, Police. ${said}`)).toHaveCount(1);
  await expect(word.getByText("Signed off (from paper)")).toHaveCount(1);
  const web = new TextDecoder().decode((await saveAs(page, "html")).bytes);
  expect(web).toContain("Signed off (from paper)");
  expect(web).toContain(said);

  const answers = (await readWorkbook((await saveAs(page, "xlsx")).bytes)).at(-1)?.rows ?? [];
  const csv = readCsv((await saveAs(page, "csv")).bytes);
  for (const [header = [], ...rows] of [answers, csv]) {
    const at = (name: string) => header.indexOf(name);
    const marked = rows.filter((row) => row[at("How received")] === "Typed in from paper");
    expect(marked.length).toBeGreaterThan(10);
    expect(marked).toEqual(rows.filter((row) => row[at("Agency")] === "Police"));
  }
});
