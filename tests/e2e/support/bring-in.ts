import type { Page } from "@playwright/test";
import { expectScreen } from "./steps.ts";
import { expect } from "./test.ts";

/** From anywhere to everything of a workspace file on this device. The one place that knows these steps. */
export async function bringInWorkspace(page: Page, text: string): Promise<void> {
  await page.goto(new URL("#/device/move", page.url()).href);
  await expectScreen(page, "Move to another device");
  await page
    .getByLabel("Workspace file", { exact: true })
    .setInputFiles({ name: "workspace.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Bring all of it in" }).click();
  await expect(page.getByRole("heading", { name: "Everything in the file is on this device now" })).toBeVisible();
}
