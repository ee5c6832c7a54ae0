import type { Page } from "@playwright/test";
import { passphrase } from "./support/door.ts";
import { expectScreen, untilSaved } from "./support/steps.ts";
import { tabTo } from "./support/tab-to.ts";
import { expect, test } from "./support/test.ts";

/** By keyboard alone, from the first screen to one return. */
async function startByKeyboard(page: Page): Promise<void> {
  const press = async (role: "button" | "link", name: string | RegExp) => {
    await tabTo(page, page.getByRole(role, { name }));
    await page.keyboard.press("Enter");
  };
  await press("button", "Start an audit");
  await expectScreen(page, "Choose a passphrase");
  for (const label of ["New passphrase", "The same passphrase again"]) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(passphrase);
  }
  await press("button", "Go on");
  // On a busy machine the key takes its time.
  await expect(page.getByRole("heading", { level: 1, name: "Your recovery key" })).toBeVisible();
  const key = (await page.locator(".sl-recovery-key").textContent()) ?? "";
  await press("button", "I have it on paper");
  await expect(page.getByLabel("Type the key back from the paper")).toBeFocused();
  await page.keyboard.type(key);
  await press("button", "Begin");
  await expectScreen(page, "Set up the audit");
  await tabTo(page, page.getByLabel("Title"));
  await page.keyboard.type("By keyboard");
  // Tab enters the instruments at the first of them; the arrows choose among the others.
  await tabTo(page, page.getByRole("radio", { name: /^Early intervention/ }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const instruments = page.getByRole("group", { name: "Instrument", exact: true });
  await expect(instruments.getByRole("radio", { name: /^Child protection/ })).toBeChecked();
  await tabTo(page, page.getByRole("checkbox", { name: "Police", exact: true }));
  await page.keyboard.press("Space");
  await press("link", "Go on to the cases");
  await expectScreen(page, "Cases");
  await tabTo(page, page.getByRole("textbox", { name: "References" }));
  await page.keyboard.type("CP-01");
  await press("button", "Add 1 case");
  await expect(page.getByRole("link", { name: "CP-01" })).toBeVisible();
  await press("link", "Back to the audit");
  await expectScreen(page, "By keyboard");
  await press("link", /^Begin CP-01/);
  await expectScreen(page, "Case CP-01");
}

test("a whole area is graded by keyboard alone", async ({ page }) => {
  await page.goto("./");
  await expectScreen(page, "Audit case files together");
  await startByKeyboard(page);
  await tabTo(page, page.getByRole("link", { name: "Not answered yet 8 The plan" }));
  await page.keyboard.press("Enter");
  await expectScreen(page, "8 The plan");

  const standards = page.getByRole("list", { name: "Standards" }).getByRole("radiogroup");
  const count = await standards.count();
  expect(count).toBe(5);
  for (let index = 0; index < count; index++) {
    const standard = standards.nth(index);
    // Tab enters the group at its first answer; the arrows choose among the others.
    await tabTo(page, standard.getByRole("radio", { name: "Yes" }));
    await page.keyboard.press("Space");
    await expect(standard.getByRole("radio", { name: "Yes" })).toBeChecked();
    await page.keyboard.press("ArrowRight");
    await expect(standard.getByRole("radio", { name: "Partly" })).toBeChecked();
    await tabTo(page, page.getByRole("textbox", { name: new RegExp(`^Evidence for 8.${index + 1}`) }));
    await page.keyboard.type("Chronology, page 4");
  }

  const ladder = page.getByRole("group", { name: "Your grade for this area" });
  await tabTo(page, ladder.getByRole("radio", { name: "Outstanding" }));
  await page.keyboard.press("ArrowDown");
  await expect(ladder.getByRole("radio", { name: "Good", exact: true })).toBeChecked();
  await tabTo(page, page.getByLabel("Why this grade"));
  await page.keyboard.type("The plan says what must change and by when.");
  await tabTo(page, page.getByLabel("Good practice"));
  await page.keyboard.type("Grandparents were part of it.");
  await tabTo(page, page.getByLabel("For development"));
  await page.keyboard.type("No plan for what happens if it does not work.");
  await tabTo(page, page.getByRole("checkbox", { name: "Raise this area at the panel" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Complete area and go to 9" }));
  await page.keyboard.press("Enter");
  await expectScreen(page, "9 Core groups, visits and delivery");
  await untilSaved(page);
  await tabTo(page, page.getByRole("link", { name: "8 The plan" }));
  await page.keyboard.press("Enter");
  await expectScreen(page, "8 The plan");
  await expect(page.getByText("You have said that this area is complete.")).toBeVisible();
  await expect(page.getByLabel("Why this grade")).toHaveValue("The plan says what must change and by when.");
});
