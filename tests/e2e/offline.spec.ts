import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";
import { untilInstalled } from "./support/until-installed.ts";

/** What the service worker has kept, as paths below the root. */
async function keptFiles(page: Page): Promise<string[]> {
  const urls = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });
  return urls.map((url) => new URL(url).pathname.slice(1)).sort();
}

test.use({ serviceWorkers: "allow" });

test("after one visit every file of the build is kept", async ({ page, served }) => {
  await page.goto(served.url);
  await untilInstalled(page);
  const built = readdirSync(served.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(served.folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((name) => name !== "sw.js");
  expect(built.length).toBeGreaterThan(5);
  expect(await keptFiles(page)).toEqual(built.sort());
});

test("the server killed, Sightline opens again from what it kept", async ({ page, served }) => {
  await page.goto(served.url);
  await untilInstalled(page);
  await served.kill();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Audit case files together" })).toBeVisible();
  await page.getByRole("link", { name: "This device", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "This device" })).toBeVisible();
});
