import { readFileSync } from "node:fs";
import { choosePassphrase, unlock } from "./support/door.ts";
import { expectReachable } from "./support/expect-reachable.ts";
import { chooseGrade, expectScreen, openReturn, startAudit, untilSaved, write } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";
import { watchContext } from "./support/watch-context.ts";

test("moving house: everything saved in one browser is found in another, its grade and the reason for it included", async ({
  browser,
  page,
  site,
}) => {
  await page.goto("./");
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Police"], cases: ["CP-01"] });
  await openReturn(page, "CP-01", "Police");
  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  await expectScreen(page, "8 The plan");
  await chooseGrade(page, "Your grade for this area", "Good");
  await untilSaved(page);
  await write(page, "Why this grade", "The plan names the harm.");

  await page.getByRole("link", { name: "This device" }).click();
  await page.getByRole("link", { name: "Save or restore a backup" }).click();
  await expectScreen(page, "Backup");
  await expectReachable(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a backup", exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^sightline-backup-\d{4}-\d\d-\d\d\.age$/);
  const path = await download.path();
  await expect(page.getByRole("heading", { name: "Handed to the browser, not checked yet" })).toBeVisible();
  await expectReachable(page);
  await page.getByLabel(/^Choose the file you have just saved/).setInputFiles(path);
  await expect(page.getByRole("heading", { name: "The backup is where you saved it, and whole" })).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL: site });
  const problems = await watchContext(elsewhere);
  const there = await elsewhere.newPage();
  await there.goto("./");
  await there.getByRole("link", { name: "open your backup" }).click();
  await expectScreen(there, "Backup");
  await expectReachable(there);
  await there.getByRole("button", { name: "Choose a passphrase for this device" }).click();
  await choosePassphrase(there);
  await expectScreen(there, "Backup");

  const half = readFileSync(path).subarray(0, -100);
  await there
    .getByLabel("Backup file", { exact: true })
    .setInputFiles({ name: "half.age", mimeType: "application/octet-stream", buffer: half });
  await expect(there.getByText(/its end is missing/)).toBeVisible();
  await expectReachable(there);

  await there.getByLabel("Backup file", { exact: true }).setInputFiles(path);
  // It was made with the passphrase that this device has too, so nobody is asked.
  await expect(there.getByRole("row", { name: /^Neglect, spring 2026 Not on this device yet/ })).toBeVisible({
    timeout: 30_000,
  });
  await expectReachable(there);
  await there.getByRole("button", { name: "Bring all of it in" }).click();
  await expect(there.getByRole("heading", { name: "Everything in the file is on this device now" })).toBeVisible();
  await expectReachable(there);

  await there.reload();
  await unlock(there);
  await there.goto("./#/");
  await there.getByRole("link", { name: "Neglect, spring 2026" }).click();
  await openReturn(there, "CP-01", "Police");
  await there.getByRole("link", { name: "Go on with 8 The plan" }).click();
  await expectScreen(there, "8 The plan");
  const grade = there.getByRole("group", { name: "Your grade for this area" });
  await expect(grade.getByRole("radio", { name: "Good", exact: true })).toBeChecked();
  await expect(there.getByLabel("Why this grade")).toHaveValue("The plan names the harm.");
  expect(problems).toEqual([]);
  await elsewhere.close();
});
