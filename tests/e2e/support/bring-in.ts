import type { Page } from "@playwright/test";
import { choosePassphrase } from "./door.ts";
import { expectScreen } from "./steps.ts";
import { expect } from "./test.ts";

/** From anywhere to everything of a plain workspace file on this device. The one place that knows these steps. */
export async function bringInWorkspace(page: Page, text: string): Promise<void> {
  await page.goto(new URL("#/device/backup", page.url()).href);
  await expectScreen(page, /^(Choose a passphrase|Backup)$/);
  const asking = page.getByRole("heading", { level: 1, name: "Choose a passphrase" });
  if (await asking.isVisible()) await choosePassphrase(page);
  await expectScreen(page, "Backup");
  await page
    .getByLabel("Backup file", { exact: true })
    .setInputFiles({ name: "workspace.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Bring all of it in" }).click();
  await expect(page.getByRole("heading", { name: "Everything in the file is on this device now" })).toBeVisible();
}
