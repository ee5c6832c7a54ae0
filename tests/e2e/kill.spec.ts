import { expect, test } from "@playwright/test";
import { findBrowser } from "../../scripts/find-browsers.mjs";
import { type Browser, killRounds } from "./kill/kill-rounds.ts";

// The browser is killed with every process it has, in the middle of saving, and started again in the same profile.

const chromium = findBrowser("chromium") ?? "chromium";
const firefox = findBrowser("firefox");
const sqlite = "--enable-features=IdbSqliteBackingStore:UseSqliteForNewStores/true";

const browsers: readonly (Browser & { readonly name: string })[] = [
  { name: "Chromium on LevelDB", kind: "chromium", path: chromium },
  { name: "Chromium on SQLite", kind: "chromium", path: chromium, flags: [sqlite] },
  ...(firefox === null ? [] : [{ name: "Firefox", kind: "firefox" as const, path: firefox }]),
];

// Where in a round of 1,000 saves the kill comes: fixed, so that a failure can be seen again.
const killAfter = [23, 311, 140];

test.describe.configure({ timeout: 240_000 });

for (const { name, ...browser } of browsers) {
  test(`nothing acknowledged is lost when ${name} is killed in the middle of saving`, async () => {
    const { acknowledged, lost, torn, health } = await killRounds(browser, killAfter);
    expect(acknowledged).toBeGreaterThanOrEqual(474);
    expect(lost).toEqual([]);
    expect(torn).toEqual([]);
    expect(health).toEqual(["sound", "sound", "sound"]);
  });
}

test("a page that acknowledges before the disk does is seen to lose saves", async () => {
  const { lost } = await killRounds({ kind: "chromium", path: chromium }, [100], true);
  expect(lost.length).toBeGreaterThan(0);
});
