import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectScreen } from "./steps.ts";
import { expect } from "./test.ts";

/** From the first screen to the example's own. It is made anew each time, which takes seconds where much else is running. */
export async function openTheExample(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Explore the example" }).click();
  await expect(page.getByRole("region", { name: "Example" })).toBeVisible({ timeout: 60_000 });
}

/** From the first screen to the contents of the example's report. */
export async function openExampleReport(page: Page): Promise<void> {
  await openTheExample(page);
  await page.getByRole("link", { name: "Overview report" }).click();
  await expectScreen(page, /: overview report$/);
}

export async function readWholeReport(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Read or print it whole" }).click();
  await expect(page.getByRole("button", { name: "Print the report" })).toBeVisible();
}

export const exportButtons = {
  docx: "Save the Word document",
  xlsx: "Save the Excel workbook",
  html: "Save the web page",
  csv: "Save the CSV file",
} as const;

/** Presses one button of the export screen and takes what the browser was handed. */
export async function saveAs(page: Page, format: keyof typeof exportButtons) {
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: exportButtons[format] }).click();
  const download = await downloading;
  const path = await download.path();
  await expect(page.getByText(`handed to your browser as ${download.suggestedFilename()}`)).toBeVisible();
  return { name: download.suggestedFilename(), path, bytes: new Uint8Array(readFileSync(path)) };
}
