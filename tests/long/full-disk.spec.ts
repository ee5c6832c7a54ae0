import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { serveSavingPage } from "../e2e/kill/saving-page-server.ts";
import { onLevelDb, storeBrowsers } from "../e2e/kill/store-browsers.ts";
import { startProcess } from "../support/browsers/start-process.mjs";
import { waitFor } from "../support/browsers/wait-for.mjs";
import { noteFigures, noteNotRun } from "../support/long-run.ts";
import { makeSmallDisk } from "../support/machine/loop-disk.ts";

// The disk under the profile is really full in the middle of saving: it is said, nothing acknowledged is lost, and saving goes
// on once there is room.

const megabytes = 400;

/** Takes whatever room is left, to the last kilobyte. */
function fill(ballast: string): void {
  for (const piece of [1024 * 1024, 1024]) {
    try {
      for (;;) appendFileSync(ballast, Buffer.alloc(piece));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
  }
}

for (const browser of storeBrowsers) {
  test(`a disk that fills up under ${browser.name} is said within two seconds, and nothing acknowledged is lost`, async () => {
    const disk = makeSmallDisk(megabytes);
    if (typeof disk === "string") return noteNotRun(`Full disk: ${disk}.`);
    const { url, acknowledged, heard, forget, close } = await serveSavingPage();
    const profile = join(disk.folder, "profile");
    const ballast = join(disk.folder, "ballast");
    const start = (query: string) =>
      startProcess(browser.kind, browser.path, profile, `${url}?${query}`, browser.flags);
    const saving = start("do=save&number=0&pace=20");
    try {
      await waitFor("Some saves", () => acknowledged.size >= 40, 90_000);
      // Filled again and again: the browser makes room for itself as it tidies.
      const fullAndRefused = () => {
        fill(ballast);
        return heard.refused;
      };
      await waitFor("A refusal", fullAndRefused, 60_000);
      const before = acknowledged.size;
      rmSync(ballast);
      await waitFor("Saves again", () => acknowledged.size >= before + 20, 60_000);
      const refused = heard.refused;
      await saving.kill();
      forget();
      const reading = start("do=read&number=1000");
      const read = await waitFor("What is there", () => heard.read ?? heard.failed, 90_000);
      await reading.kill();
      const there = new Set(typeof read === "string" ? [] : read.whole);
      const lost = [...acknowledged].filter((number) => !there.has(number));
      noteFigures(`Full disk, ${browser.name}`, {
        said: [refused?.type ?? "nothing", refused?.detail ?? ""].join(" ").trim(),
        "after ms": Math.round(refused?.after ?? -1),
        acknowledged: acknowledged.size,
        lost: lost.length,
        "next start": typeof read === "string" ? read : read.health,
      });
      expect(lost).toEqual([]);
      expect(refused?.type).toBe("storage-full");
      expect(refused?.after).toBeLessThan(2_000);
    } finally {
      await saving.kill().catch(() => undefined);
      close();
      disk.close();
    }
  });
}

test("with room, the same page saves all that time and is refused nothing (the control)", async () => {
  const disk = makeSmallDisk(megabytes);
  if (typeof disk === "string") return noteNotRun(`Full disk: ${disk}.`);
  const { url, acknowledged, heard, close } = await serveSavingPage();
  const saving = startProcess(
    onLevelDb.kind,
    onLevelDb.path,
    join(disk.folder, "profile"),
    `${url}?do=save&number=0&pace=20`,
  );
  try {
    await waitFor("Saves", () => acknowledged.size >= 200, 90_000);
    noteFigures("Full disk, the control", { acknowledged: acknowledged.size, refused: heard.refused === null ? 0 : 1 });
    expect(heard.refused).toBeNull();
  } finally {
    await saving.kill();
    close();
    disk.close();
  }
});
