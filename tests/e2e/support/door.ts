import { expect, type Page } from "@playwright/test";

export const passphrase = "four quiet otters read";

/** A passphrase takes a second to become a key; beside other work and at the lowest priority it was seen to take 40. */
const stretching = 90_000;

/** What the first thing to be kept asks for: a passphrase, and its recovery key typed back. */
export async function choosePassphrase(page: Page, chosen = passphrase): Promise<string> {
  await expect(page.getByRole("heading", { level: 1, name: "Choose a passphrase" })).toBeVisible();
  await page.getByLabel("New passphrase", { exact: true }).fill(chosen);
  await page.getByLabel("The same passphrase again", { exact: true }).fill(chosen);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  return writeDownKey(page, "Begin");
}

/** Reads the recovery key off the screen and types it back. */
export async function writeDownKey(page: Page, act: string): Promise<string> {
  const shown = page.locator(".sl-recovery-key");
  await expect(shown).toBeVisible({ timeout: stretching });
  const key = (await shown.textContent()) ?? "";
  await page.getByRole("button", { name: "I have it on paper" }).click();
  await expect(shown).toBeHidden();
  await page.getByLabel("Type the key back from the paper").fill(key);
  await page.getByRole("button", { name: act, exact: true }).click();
  await expect(page.getByLabel("Type the key back from the paper")).toBeHidden();
  return key;
}

/** After a load of the page everything is locked. */
export async function unlock(page: Page, typed = passphrase): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeHidden({ timeout: stretching });
}
