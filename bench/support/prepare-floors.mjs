import { serveFolders } from "./serve-folders.mjs";

/** The floor pages, their answers in IndexedDB, on an origin of their own. */
export async function prepareFloors(floors, browser) {
  const site = await serveFolders(floors, floors);
  const { page } = await browser.open(`${site.url}fill.html`);
  await page.waitForFunction(() => document.title === "Filled");
  await page.close();
  return site;
}
