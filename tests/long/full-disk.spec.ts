import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { saveFailureWords } from "#src/features/shared/cell-save-failure.tsx";
import type { SaveFailure } from "#src/use-cases/open-audit.ts";
import { serveSavingPage } from "../e2e/kill/saving-page-server.ts";
import { type NamedBrowser, onLevelDb, storeBrowsers } from "../e2e/kill/store-browsers.ts";
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

// Whether the page goes on saving once there is room, or the browser is ended while there is none and started again.
const waysOn = ["and saving goes on", "and the browser is ended and started again"] as const;
type WayOn = (typeof waysOn)[number];

/** Saves, fills the disk, makes room, saves on, and reads back at one more start. A string says why this machine allows none. */
async function fillUnder(browser: NamedBrowser, wayOn: WayOn, how = "") {
  const disk = makeSmallDisk(megabytes);
  if (typeof disk === "string") return disk;
  const { url, acknowledged, heard, forget, close } = await serveSavingPage();
  const profile = join(disk.folder, "profile");
  const ballast = join(disk.folder, "ballast");
  const start = (query: string) => startProcess(browser.kind, browser.path, profile, `${url}?${query}`, browser.flags);
  const save = (from: number) => start(`do=save&number=${from}&count=400&pace=20${how}`);
  let saving = save(0);
  try {
    await waitFor("Some saves", () => acknowledged.size >= 40, 90_000);
    // Filled again and again: the browser makes room for itself as it tidies.
    const fullAndRefused = () => {
      fill(ballast);
      return heard.refused;
    };
    const refused = await waitFor("A refusal", fullAndRefused, 60_000);
    const before = acknowledged.size;
    if (wayOn === "and saving goes on") rmSync(ballast);
    else {
      await saving.kill();
      forget();
      rmSync(ballast);
      saving = save(500);
    }
    await waitFor("Saves again", () => acknowledged.size >= before + 20, 60_000);
    await saving.kill();
    forget();
    const reading = start("do=read&number=1000");
    const read = await waitFor("What is there", () => heard.read ?? heard.failed, 90_000);
    await reading.kill();
    const there = new Set(typeof read === "string" ? [] : read.whole);
    const lost = [...acknowledged].filter((number) => !there.has(number));
    return { refused, acknowledged: acknowledged.size, lost, health: typeof read === "string" ? read : read.health };
  } finally {
    await saving.kill().catch(() => undefined);
    close();
    disk.close();
  }
}

for (const browser of storeBrowsers) {
  for (const wayOn of waysOn) {
    test(`a disk that fills up under ${browser.name} is said within two seconds, ${wayOn}: nothing acknowledged is lost`, async () => {
      const seen = await fillUnder(browser, wayOn);
      if (typeof seen === "string") return noteNotRun(`Full disk: ${seen}.`);
      const { refused, acknowledged, lost, health } = seen;
      noteFigures(`Full disk, ${browser.name}, ${wayOn}`, {
        said: `${refused.type} ${refused.detail}`.trim(),
        "after ms": Math.round(refused.after),
        acknowledged,
        lost: lost.length,
        "next start": health,
      });
      expect(lost).toEqual([]);
      expect(health).toBe("sound");
      // Chromium gives the reason no name: what is said names it all the same.
      expect(["storage-full", "storage-failed"]).toContain(refused.type);
      expect(saveFailureWords(refused as SaveFailure)).toMatch(/^Not saved: .*Make room, then try again\.$/);
      expect(refused.after).toBeLessThan(2_000);
    });
  }
}

test("a page that writes on behind half a record is seen to lose everything (the control)", async () => {
  const seen = await fillUnder(onLevelDb, "and saving goes on", "&log=old");
  if (typeof seen === "string") return noteNotRun(`Full disk: ${seen}.`);
  const { acknowledged, lost, health } = seen;
  noteFigures("Full disk, the control that writes on", { acknowledged, lost: lost.length, "next start": health });
  expect(lost.length).toBeGreaterThan(0);
});

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
