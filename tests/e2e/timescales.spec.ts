import type { Page } from "@playwright/test";
import { unlock } from "./support/door.ts";
import { expectReachable } from "./support/expect-reachable.ts";
import { expectScreen, openReturn, startAudit, untilSaved, write } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

async function fillDate(page: Page, event: string, [day, month, year]: readonly [string, string, string]) {
  const date = page.getByRole("group", { name: event });
  await date.getByLabel("Day").fill(day);
  await date.getByLabel("Month").fill(month);
  await date.getByLabel("Year").fill(year);
  await date.getByLabel("Year").blur();
  await untilSaved(page);
}

test("an area's own limit is entered, a report was late by it, and the reason on file makes it late with a recorded reason", async ({
  page,
}) => {
  await page.goto("./");
  await startAudit(page, {
    title: "Neglect, spring 2026",
    agencies: ["Children's social care", "Police"],
    cases: ["CP-01"],
  });
  await page.getByRole("link", { name: "Set-up and terms of reference" }).click();
  await expect(page.getByText("0 of 8 local limits entered.")).toBeVisible();
  await page.getByRole("link", { name: "Your area’s own limits and term dates" }).click();
  await expectScreen(page, "Your area’s own limits and term dates");
  await expectReachable(page);

  const limit = page.getByRole("group", { name: "Report shared with the family before the initial conference" });
  await limit.getByLabel("Number").fill("3");
  await limit.getByLabel("Number").blur();
  await expect(limit.getByText("Choose what the number is counted in")).toBeVisible();
  await expectReachable(page);
  await limit.getByLabel("Counted in").selectOption("working days");
  await untilSaved(page);
  await write(page, "Times when schools are open", "2 September 2025 to 24 October 2025\nHalf term");
  await expect(page.getByText("Line 2: Half term")).toBeVisible();
  await expectReachable(page);
  await page.getByRole("link", { name: "Back to the set-up" }).click();
  await expect(page.getByText("1 of 8 local limits entered.")).toBeVisible();

  await page.getByRole("link", { name: "Back to the audit" }).click();
  await openReturn(page, "CP-01", "Children's social care");
  await page.getByRole("link", { name: /5 Initial conference$/ }).click();
  await expectScreen(page, "5 Initial conference");
  // Three working days before Tuesday 9 December 2025: Monday 8, Friday 5 and Thursday 4.
  await fillDate(page, "Initial child protection conference", ["9", "12", "2025"]);
  await fillDate(page, "Report shared with the family before the initial conference", ["5", "12", "2025"]);
  await expect(page.getByText("at least 3 working days before")).toBeVisible();
  await expect(page.getByText("Due 4 December 2025: 1 working day late", { exact: true })).toBeVisible();
  await write(page, /^Reason on file for being late/, "The interpreter was ill; the family asked for the later day.");
  const state = page.getByText("Due 4 December 2025: 1 working day late, with a recorded reason", { exact: true });
  await expect(state).toBeVisible();
  await expectReachable(page);

  await page.reload();
  await unlock(page);
  await expect(state).toBeVisible();
  await expect(page.getByLabel(/^Reason on file for being late/)).toHaveValue(/^The interpreter was ill/);
});

test("two agencies give different dates, and the lead accepts one", async ({ page }) => {
  await page.goto("./");
  await startAudit(page, {
    title: "Neglect, spring 2026",
    agencies: ["Children's social care", "Police"],
    cases: ["CP-01"],
  });
  for (const [agency, day] of [
    ["Children's social care", "2"],
    ["Police", "3"],
  ] as const) {
    await openReturn(page, "CP-01", agency);
    await page.getByRole("link", { name: /2 Strategy discussion$/ }).click();
    await fillDate(page, "Strategy discussion that started the enquiry", [day, "12", "2025"]);
    await page.goto(page.url().replace(/\/area\/2$/, "/sign-off"));
    await page.getByLabel("Your role").fill("Named professional");
    await page.getByRole("button", { name: "Sign off this return" }).click();
    await expectScreen(page, "Case CP-01");
    await untilSaved(page);
    await page.goto(page.url().replace(/\/return\/.*$/, ""));
    await expectScreen(page, "Neglect, spring 2026");
  }
  await page.getByRole("link", { name: "Cases", exact: true }).click();
  await page.getByRole("link", { name: "Dates that differ between agencies" }).click();
  await expectScreen(page, "Dates that differ");
  await expect(page.getByText("1 date of 1 not accepted yet.")).toBeVisible();
  await expectReachable(page);
  await page.getByRole("radio", { name: "3 December 2025" }).check();
  await untilSaved(page);
  await expect(page.getByText("One is accepted for each.")).toBeVisible();
  await page.reload();
  await unlock(page);
  await expect(page.getByRole("radio", { name: "3 December 2025" })).toBeChecked();
});
