import { expect, test } from "@playwright/test";
import { isLongRun, noteFigures, seededNumbers } from "../support/long-run.ts";
import { killRounds } from "./kill/kill-rounds.ts";
import { onLevelDb, storeBrowsers } from "./kill/store-browsers.ts";

// The browser is killed with every process it has, in the middle of saving, and started again in the same profile.

// Where in a round of 1,000 saves the kill comes. The long run takes 20 random moments, `npm test` three that stay.
const moment = seededNumbers();
const rounds = Number(process.env.ROUNDS ?? 20);
const killAfter = isLongRun ? Array.from({ length: rounds }, () => 1 + Math.floor(moment() * 998)) : [23, 311, 140];
const atLeast = killAfter.reduce((sum, saves) => sum + saves, 0);

test.describe.configure({ timeout: isLongRun ? 3_600_000 : 240_000 });

for (const browser of storeBrowsers) {
  test(`nothing acknowledged is lost when ${browser.name} is killed in the middle of saving`, async () => {
    const { acknowledged, lost, torn, health } = await killRounds(browser, { killAfter });
    noteFigures(`Killed while saving, ${browser.name}`, {
      rounds: killAfter.length,
      acknowledged,
      lost: lost.length,
      torn: torn.length,
    });
    expect(acknowledged).toBeGreaterThanOrEqual(atLeast);
    expect(lost).toEqual([]);
    expect(torn).toEqual([]);
    expect(health).toEqual(killAfter.map(() => "sound"));
  });
}

test("a page that acknowledges before the disk does is seen to lose saves", async () => {
  const { acknowledged, lost } = await killRounds(onLevelDb, { killAfter: [100], how: "&acknowledge=early" });
  noteFigures("Killed while saving, the control", { acknowledged, lost: lost.length });
  expect(lost.length).toBeGreaterThan(0);
});
