import { expect, type Page } from "@playwright/test";

/** Waits until everything is kept and the page is in the hands of the service worker: the end of a first visit. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}
