import type { Page } from "@playwright/test";
import { unlock } from "./support/door.ts";
import { expectScreen, startFirst, untilSaved } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

// Nobody can press the browser's own window of folders from here, so a folder of the browser's private files is handed over in
// its place. It is the browser's own handle all the same: kept in the database, written, read back and cleared by its own code.

const folder = "Backups on the share";

const aBackup = expect.stringMatching(/^sightline-backup-[\d-]+\.age: age-encryption\.org\/v1$/);

async function handOverFolder(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  }, folder);
}

async function filesIn(page: Page): Promise<string[]> {
  return page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const found: string[] = [];
    for await (const [file, handle] of (await root.getDirectoryHandle(name)).entries()) {
      const head = await (handle as FileSystemFileHandle).getFile();
      found.push(`${file}: ${(await head.slice(0, 21).text()).trim()}`);
    }
    return found.sort();
  }, folder);
}

test("a folder chosen once is written to when it is asked for, after a new start, and when Sightline is locked", async ({
  page,
}) => {
  await handOverFolder(page);
  await page.goto("./");
  await startFirst(page, "Start an audit");
  await expectScreen(page, "Set up the audit");
  const setUp = page.url();
  await page.getByLabel("Title").fill("Neglect, spring 2026");
  await page.getByLabel("Title").blur();
  await untilSaved(page);
  await page.goto("./#/device/backup");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await expect(page.getByText(`Backups are written to the folder ${folder}`)).toBeVisible();
  await page.getByRole("button", { name: "Save a backup", exact: true }).click();
  await expect(page.getByRole("region", { name: "The backup is in its folder" })).toBeVisible();
  const earlier = await filesIn(page);
  expect(earlier).toEqual([aBackup]);

  // The handle is kept by the browser from one start to the next.
  await page.reload();
  await unlock(page);
  await expect(page.getByText(`Backups are written to the folder ${folder}`)).toBeVisible();
  await page.goto(setUp);
  await page.getByLabel("Why this, and why now").fill("A review asked for it.");
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expectScreen(page, "Sightline is locked");
  // The day's one gave way to the later one, once that had been read back: one file, and another.
  const later = await filesIn(page);
  expect(later).toEqual([aBackup]);
  expect(later).not.toEqual(earlier);
  await unlock(page);
  await page.goto("./#/device/backup");
  await expect(page.getByText("Everything that is saved here is in it.")).toBeVisible();

  await page.getByRole("button", { name: "Stop writing there" }).click();
  await expect(page.getByRole("button", { name: "Choose a folder" })).toBeVisible();
  await page.reload();
  await unlock(page);
  await expect(page.getByRole("button", { name: "Choose a folder" })).toBeVisible();
  expect(await filesIn(page)).toEqual(later);
});

test("a folder that is gone is said, and no backup is claimed", async ({ page }) => {
  await handOverFolder(page);
  await page.goto("./");
  await startFirst(page, "Start an audit");
  await expectScreen(page, "Set up the audit");
  await page.goto("./#/device/backup");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await expect(page.getByText(`Backups are written to the folder ${folder}`)).toBeVisible();
  await page.evaluate(async (name) => (await navigator.storage.getDirectory()).removeEntry(name), folder);
  await page.getByRole("button", { name: "Save a backup", exact: true }).click();
  await expect(page.getByRole("region", { name: "No backup was made" })).toContainText("folder");
  await expect(page.getByText("There is no backup yet", { exact: false })).toBeVisible();

  // Nor may it go unsaid when it is the lock that could not write: nobody is there to read it.
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expectScreen(page, "Sightline is locked");
  await page.goto("./");
  await unlock(page);
  // It tries some seconds after the start, and seals a file first.
  const told = page.getByRole("status", { name: "Backup" });
  await expect(told).toContainText(`The last backup to “${folder}” did not work`, { timeout: 120_000 });
});
