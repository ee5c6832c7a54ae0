import { expect, test } from "@playwright/test";
import { killRounds } from "../e2e/kill/kill-rounds.ts";
import { onLevelDb, storeBrowsers } from "../e2e/kill/store-browsers.ts";
import { noteFigures, noteNotRun, seededNumbers } from "../support/long-run.ts";
import { type Disk, makeLoopDisk } from "../support/machine/loop-disk.ts";

// The profile lies on an ext4 file system of its own, which stops at once without writing what waits in memory. What a
// browser had been told is on the disk must be on it. See docs/proof/power-cut.md for what this is and what it is not.

const rounds = Number(process.env.ROUNDS ?? 10);

async function onADisk(use: (disk: Disk) => Promise<void>): Promise<void> {
  const disk = makeLoopDisk(1024);
  if (typeof disk === "string") return noteNotRun(`Power cut: ${disk}.`);
  try {
    await use(disk);
  } finally {
    disk.close();
  }
}

for (const browser of storeBrowsers) {
  test(`nothing acknowledged is lost when the power goes under ${browser.name}`, async () => {
    const moment = seededNumbers();
    const killAfter = Array.from({ length: rounds }, () => 1 + Math.floor(moment() * 600));
    await onADisk(async (disk) => {
      const { acknowledged, lost, torn, health } = await killRounds(browser, { killAfter, disk });
      noteFigures(`Power cut, ${browser.name}`, { rounds, acknowledged, lost: lost.length, torn: torn.length });
      expect(torn).toEqual([]);
      expect(lost).toEqual([]);
      expect(health).toEqual(killAfter.map(() => "sound"));
    });
  });
}

test("with the browser's own way to acknowledge, saves are lost: the cut is a cut", async () => {
  await onADisk(async (disk) => {
    const { acknowledged, lost } = await killRounds(onLevelDb, { killAfter: [200], how: "&durability=relaxed", disk });
    noteFigures("Power cut, the control", { acknowledged, lost: lost.length });
    expect(lost.length).toBeGreaterThan(0);
  });
});
