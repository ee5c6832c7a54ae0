import type { Page } from "@playwright/test";
import { readCsv } from "../support/live-in-csv.ts";
import { unlock } from "./support/door.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { expectReflow } from "./support/expect-reflow.ts";
import { saveAs } from "./support/report-steps.ts";
import { addCases, chooseGrade, expectScreen, startFirst, untilSaved, write } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

/** From the audit's screen: one area graded, and the return signed off. */
async function gradeOneArea(page: Page, { instrument, area, grade }: Record<"instrument" | "area" | "grade", string>) {
  await page.getByRole("link", { name: `Begin EI-01, Police, ${instrument}` }).click();
  await expectScreen(page, "Case EI-01");
  await expect(page.getByRole("region", { name: "Case in hand" })).toContainText(`${instrument} instrument 1.0.0`);
  await page.getByRole("link", { name: new RegExp(area) }).click();
  await expectScreen(page, area);
  await chooseGrade(page, "Your grade for this area", grade);
  await write(page, "Why this grade", `What was found by ${instrument}.`);
  await page.getByRole("link", { name: "Back to case EI-01" }).click();
  await page.getByRole("link", { name: "Sign off this return" }).click();
  await page.getByLabel("Your role").fill("Detective inspector");
  await page.getByRole("button", { name: "Sign off this return" }).click();
  await expectScreen(page, "Case EI-01");
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await expectScreen(page, "Step up, step down");
}

test("early intervention and child in need in one audit: a case that carries both, a return by each, a report of each", async ({
  page,
}) => {
  await page.goto("./");
  await startFirst(page, "Start an audit");
  await expectScreen(page, "Set up the audit");
  await write(page, "Title", "Step up, step down");
  const first = page.getByRole("group", { name: "Instrument", exact: true });
  await first.getByRole("radio", { name: /^Early intervention/ }).check();
  const second = page.getByRole("group", { name: /^Second instrument/ });
  await second.getByRole("radio", { name: /^Child in need/ }).check();
  await expect(page.getByRole("region", { name: "Audit in hand" })).toContainText("· Child in need 1.0.0");
  await page.getByRole("checkbox", { name: "Police", exact: true }).check();
  await untilSaved(page);
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: "Go on to the cases" }).click();
  await addCases(page, ["EI-01", "EI-02"]);
  await page.getByRole("combobox", { name: "Instruments this case carries: EI-01" }).selectOption("Both");
  await expect(page.getByText("1 case of 2 carries both")).toBeVisible();
  await untilSaved(page);
  await expectNoAxeViolations(page);
  await expectReflow(page);

  await page.getByRole("link", { name: "Back to the audit" }).click();
  await expect(page.getByText("0 of 3 returns signed off")).toBeVisible();
  await expectNoAxeViolations(page);
  await gradeOneArea(page, { instrument: "Early intervention", area: "7 The plan", grade: "Good" });
  await gradeOneArea(page, { instrument: "Child in need", area: "7 The plan", grade: "Inadequate" });
  await expect(page.getByText("2 of 3 returns signed off")).toBeVisible();

  await page.getByRole("link", { name: "Overview report" }).click();
  await expectScreen(page, "Step up, step down: overview report, Early intervention");
  await expect(page.getByText("1 signed off of 2 expected")).toBeVisible();
  await page.getByRole("link", { name: "Grades", exact: true }).click();
  await expect(planRow(page)).toContainText("1 of 1");
  const toSecond = page.getByRole("navigation", { name: "Report of" }).getByRole("link", { name: "Child in need" });
  await toSecond.click();
  await expectScreen(page, "Step up, step down: overview report, Child in need");
  await expect(page.getByText("1 signed off of 1 expected")).toBeVisible();
  await expectNoAxeViolations(page);
  await expectReflow(page);
  await page.getByRole("link", { name: "Grades", exact: true }).click();
  await expect(planRow(page)).toContainText("0 of 1");
  await page.getByRole("link", { name: "Export", exact: true }).click();
  await expectScreen(page, "Export the report");
  const csv = await saveAs(page, "csv");
  expect(csv.name).toBe("all-answers-2.csv");
  const [, ...rows] = readCsv(csv.bytes);
  expect(new Set(rows.map(([, instrument]) => instrument))).toEqual(new Set(["Child in need 1.0.0"]));
  await page.goBack();
  await page.reload();
  await unlock(page);
  await expectScreen(page, "5 Grades");
  await expect(planRow(page)).toContainText("0 of 1");
});

function planRow(page: Page) {
  return page.getByRole("table", { name: /^Agencies’ own grades by area/ }).getByRole("row", { name: /^7 The plan/ });
}
