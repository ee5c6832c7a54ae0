import type { Page } from "@playwright/test";
import { expectReachable } from "./support/expect-reachable.ts";
import {
  chooseGrade,
  completeArea,
  expectScreen,
  gradeArea,
  openReturn,
  startAudit,
  untilSaved,
  write,
} from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

// The grading screens in each of their states: axe with nothing to find, and reflow at 320 px.

// One return goes through all of them: to start an audit anew for each costs more than what is looked at.
test("a return: its areas in each state, what stands beside them, and the return signed off and opened again", async ({
  page,
}) => {
  await page.goto("./");
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Police"], cases: ["CP-01"] });
  await openReturn(page, "CP-01", "Police");
  const address = page.url();
  await expectReachable(page);
  await test.step("an area: empty, answered, a critical standard unmet, departing from the rules, asked about what is left", () =>
    anAreaInEachState(page));
  await page.goto(address);
  await test.step("an area that is nothing for the agency, one complete, its answers checked, and its earlier versions", () =>
    anAreaOfNothing(page));
  await page.goto(address);
  await test.step("who was heard, voices, the overall grade, the check, and the sign-off", () => besideTheAreas(page));
});

async function anAreaInEachState(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Not answered yet 1 Recognition and referral" }).click();
  await expectScreen(page, "1 Recognition and referral");
  await expectReachable(page);

  const first = page.getByRole("list", { name: "Standards" }).getByRole("radiogroup").first();
  await first.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("checkbox", { name: /^Harm or unmanaged risk/ }).check();
  await write(page, /^Evidence for 1\.1/, "Call of 3 May, log page 2: bruise noted, no referral.");
  await page.getByRole("checkbox", { name: "family", exact: true }).first().check();
  await page.getByRole("button", { name: "Why", exact: true }).click();
  await untilSaved(page);
  await expectReachable(page);

  await chooseGrade(page, "Your grade for this area", "Outstanding");
  await expect(page.getByText(/Your grade departs from what the rules say/)).toBeVisible();
  await expectReachable(page);
  await page.getByRole("button", { name: "Complete area and go to 2" }).click();
  await expect(page.getByRole("heading", { name: "Not answered yet in this area" })).toBeVisible();
  await expectReachable(page);
  await page.getByRole("button", { name: "Go on answering" }).click();
  await page.getByRole("button", { name: "Switch keyboard shortcuts on" }).click();
  await expectReachable(page);
}

async function anAreaOfNothing(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Not answered yet 2 Strategy discussion" }).click();
  await page.getByRole("button", { name: "Nothing in this area is for my agency" }).click();
  await expect(page.getByRole("heading", { name: "Nothing in this area is for your agency" })).toBeVisible();
  await expectReachable(page);
  await page.getByRole("button", { name: "Take this back and answer the area" }).click();
  await gradeArea(page, { answers: ["Yes"], grade: "Good", reason: "Seen early and passed on at once." });
  await completeArea(page);
  await expectScreen(page, "3 Enquiry, medical and interview");
  await page.getByRole("link", { name: "2 Strategy discussion" }).click();
  await expect(page.getByText("You have said that this area is complete.")).toBeVisible();
  await expectReachable(page);
  await page.getByRole("link", { name: "Check your answers in this area" }).click();
  await expectScreen(page, "Check your answers");
  await expectReachable(page);
  await page.goBack();
  await page.getByRole("link", { name: "Earlier versions" }).click();
  await expectScreen(page, /Earlier versions/);
  await expectReachable(page);
}

async function besideTheAreas(page: Page): Promise<void> {
  const screens = [
    ["Who read the file, and who was heard", "About this return"],
    ["Voices of the child, the family and practitioners", "Voices"],
    ["Overall grade", "Overall grade"],
    ["Check your answers", "Check your answers"],
    ["Sign off this return", "Sign off this return"],
  ] as const;
  for (const [link, heading] of screens) {
    await page.getByRole("link", { name: link, exact: true }).click();
    await expectScreen(page, heading);
    await expectReachable(page);
    await page
      .getByRole("link", { name: /^Back to/ })
      .first()
      .click();
    await expectScreen(page, "Case CP-01");
  }
  await page.getByRole("link", { name: "Sign off this return" }).click();
  await page.getByRole("button", { name: "Sign off this return" }).click();
  await expect(page.getByRole("alert")).toContainText("Give the role of the person who signs off");
  await expectReachable(page);
  await page.getByLabel("Your role").fill("Detective inspector");
  await page.getByRole("button", { name: "Sign off this return" }).click();
  await expectScreen(page, "Case CP-01");
  await expectReachable(page);
  // Read only from here on: the same screens in their other state.
  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  await expectScreen(page, "8 The plan");
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expectReachable(page);
  await page
    .getByRole("link", { name: /^Back to/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Sign off this return" }).click();
  await expectReachable(page);
  await page.getByRole("button", { name: "Reopen this return" }).click();
  await expect(page.getByRole("button", { name: "Sign off this return" })).toBeVisible();
}

test("the example’s returns, read only", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: "Explore the example" }).click();
  await page
    .getByRole("link", { name: /^(Begun|Signed off) / })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Case /);
  await expectReachable(page);
  await page.getByRole("link", { name: /8 The plan/ }).click();
  await expectScreen(page, "8 The plan");
  await expectReachable(page);
  await page
    .getByRole("link", { name: /^Back to/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Check your answers", exact: true }).click();
  await expectScreen(page, "Check your answers");
  await expectReachable(page);
});

test("the dates of an area, with what is due by them", async ({ page }) => {
  await page.goto("./");
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Children's social care"], cases: ["CP-01"] });
  await openReturn(page, "CP-01", "Children's social care");
  await page.getByRole("link", { name: /^Not answered yet 5 / }).click();
  await expect(page.getByText("No date for “Strategy discussion that started the enquiry”")).toBeVisible();
  await expectReachable(page);
  const dates = [
    ["Strategy discussion that started the enquiry", "2", "12", "2025"],
    ["Initial child protection conference", "29", "12", "2025"],
  ] as const;
  for (const [name, day, month, year] of dates) {
    const date = page.getByRole("group", { name });
    await date.getByLabel("Day").fill(day);
    await date.getByLabel("Month").fill(month);
    await date.getByLabel("Year").fill(year);
  }
  await expect(page.getByText("Due 23 December 2025: 2 working days late")).toBeVisible();
  await expectReachable(page);
});
