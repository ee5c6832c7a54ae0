import { choosePassphrase, passphrase, unlock } from "./support/door.ts";
import { expectScreen, openReturn, startAudit } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

test("locked in the middle of a sentence, unlocked at the same place with the sentence there", async ({ page }) => {
  await page.goto("./");
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Police"], cases: ["CP-01"] });
  await openReturn(page, "CP-01", "Police");
  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  await expectScreen(page, "8 The plan");
  await page.getByLabel("Good practice").fill("The health visitor came back the same");
  const address = page.url();
  // Within the moment in which nothing has been kept of it yet.
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expectScreen(page, "Sightline is locked");
  expect(page.url()).toBe(address);
  await expect(page.getByText("Neglect, spring 2026")).toHaveCount(0);

  await page.getByLabel("Passphrase", { exact: true }).fill("four quiet otters reed");
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("alert")).toContainText("This does not open what is kept here.");
  await unlock(page);
  await expectScreen(page, "8 The plan");
  await expect(page.getByLabel("Good practice")).toHaveValue("The health visitor came back the same");
});

test("forgotten, and opened with the recovery key; changed, and the old one is shut out", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "Start an audit" }).click();
  const key = await choosePassphrase(page);
  await expectScreen(page, "Set up the audit");
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await page.getByRole("button", { name: "I have forgotten it" }).click();
  await page.getByRole("textbox", { name: "Recovery key" }).fill(key.toLowerCase());
  for (const label of ["New passphrase", "The same passphrase again"])
    await page.getByLabel(label, { exact: true }).fill("nine tall herons wait");
  await page.getByRole("button", { name: "Open with the recovery key" }).click();
  await expect(page.getByRole("heading", { name: "Set up the audit" })).toBeVisible();

  await page.getByRole("link", { name: "This device" }).click();
  await page.getByRole("link", { name: "Passphrase and locking" }).click();
  await page.getByRole("link", { name: "Change the passphrase" }).click();
  await page.getByLabel("The passphrase in use").fill("nine tall herons wait");
  for (const label of ["New passphrase", "The same passphrase again"])
    await page.getByLabel(label, { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Change the passphrase" }).click();
  await expect(page.getByRole("heading", { name: "The passphrase is changed" })).toBeVisible();
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await unlock(page);
});

test("left alone, it says that it is about to lock, and locks; out of sight, as was chosen", async ({ page }) => {
  await page.clock.install();
  await page.goto("./");
  await page.getByRole("button", { name: "Start an audit" }).click();
  await choosePassphrase(page);
  await expectScreen(page, "Set up the audit");
  // It begins to watch some seconds after the start.
  await expect(page.locator(".sl-shell + [role=status]")).toBeAttached();
  await page.clock.fastForward("09:35");
  await expect(page.getByRole("region", { name: "Locking" })).toBeVisible();
  await page.keyboard.press("Shift");
  await page.clock.runFor(5_000);
  await expect(page.getByRole("region", { name: "Locking" })).toBeHidden();
  await page.clock.fastForward("10:05");
  await expectScreen(page, "Sightline is locked");
});
