import type { Page } from "@playwright/test";
import { choosePassphrase } from "./door.ts";
import { expectScreen } from "./steps.ts";
import { expect } from "./test.ts";

/** From anywhere to everything of a plain workspace file on this device. The one place that knows these steps. */
export async function bringInWorkspace(page: Page, text: string): Promise<void> {
  await page.goto(new URL("#/device/backup", page.url()).href);
  await expectScreen(page, "Backup");
  const asking = page.getByRole("button", { name: "Choose a passphrase for this device" });
  const picker = page.getByLabel("Backup file", { exact: true });
  await expect(asking.or(picker)).toBeVisible();
  if (await asking.isVisible()) {
    await asking.click();
    await choosePassphrase(page);
  }
  await picker.setInputFiles({ name: "workspace.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Bring all of it in" }).click();
  await expect(page.getByRole("heading", { name: "Everything in the file is on this device now" })).toBeVisible();
}
