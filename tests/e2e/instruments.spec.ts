import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { choosePassphrase } from "./support/door.ts";
import { expectReachable } from "./support/expect-reachable.ts";
import { readWorkbook, tableOnSheet } from "./support/read-workbook.ts";
import { expectScreen } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

// An instrument through its life on a lead's device: an older version opened, compared, used, given away, taken off.

const shipped = readFileSync("audit-instruments/child-protection.json");

/** An older version as its authors might have had it: a standard more, one worded otherwise, another limit. */
function olderVersion(): Buffer {
  const draft = JSON.parse(shipped.toString("utf8"));
  draft.version = "0.9.0";
  const [area] = draft.areas;
  area.standards[0].text = `${area.standards[0].text}, and more`;
  area.standards.push({ ...area.standards[1], id: "gone-since", text: "What was asked once and is asked no more" });
  const { limit } = draft.timescales.find((each: { limit: { count?: number } }) => each.limit.count !== undefined);
  limit.count += 5;
  // Windows' line ends and a byte order mark: what an editor there saves, and what must come out again.
  return Buffer.from(`\uFEFF${JSON.stringify(draft, null, 2).replaceAll("\n", "\r\n")}`, "utf8");
}

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: "application/json", buffer });

async function save(page: Page, button: string) {
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: button }).click();
  const download = await downloading;
  await expect(page.getByText(download.suggestedFilename())).toBeVisible();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("an older version is opened, compared, saved in both forms, opened again from what was saved, and used", async ({
  page,
}) => {
  const older = olderVersion();
  await page.goto("./");
  await page.getByRole("link", { name: "Instruments", exact: true }).click();
  await expectScreen(page, "Instruments");
  await page.getByLabel("Instrument file", { exact: true }).setInputFiles(asFile("older.json", older));
  await expect(page.getByText("Draft: Child protection, version 0.9.0")).toBeVisible();
  await page.getByRole("button", { name: "Keep this instrument" }).click();
  await choosePassphrase(page);
  await expectScreen(page, /Child protection/);
  await expectReachable(page);

  await test.step("saved as a spreadsheet and as its own file", async () => {
    const workbook = await save(page, "Save as a spreadsheet (Excel)");
    expect(workbook.name).toBe("child-protection-0.9.0.xlsx");
    const sheets = await readWorkbook(new Uint8Array(workbook.bytes));
    const standards = sheets.find(({ name }) => name === "Standards");
    if (standards === undefined) throw new Error("No sheet of standards.");
    expect(tableOnSheet(standards).rows).toHaveLength(73);
    const file = await save(page, "Save the instrument file (JSON)");
    expect(file.name).toBe("child-protection-0.9.0.json");
    expect(file.bytes.equals(older)).toBe(true);
  });

  await test.step("compared with the version that ships", async () => {
    await page.getByRole("link", { name: "Compare with another version" }).click();
    await expectScreen(page, "Compare two versions");
    // The only other version on the device is the newer one, and the older stands first whatever is chosen where.
    await expect(
      page.getByRole("heading", { name: "Child protection: version 0.9.0 and version 1.0.0" }),
    ).toBeVisible();
    // From 0.9.0 to 1.0.0 the major version changes, and the one that ships lists nothing of what came before.
    await expect(page.getByText(/^0 of 73 standards of version 0.9.0 stay comparable/)).toBeVisible();
    await expect(page.getByText(/^15 of 16 timescales are judged as before/)).toBeVisible();
    await expect(page.getByText("What was asked once and is asked no more")).toBeVisible();
    await expect(page.locator("del", { hasText: "and more" })).toBeVisible();
    await expect(page.getByText(/^Limit: /)).toBeVisible();
    await expectReachable(page);
  });

  await test.step("a file opened just for comparing, refused and then sound", async () => {
    await page.getByLabel("Later version: open a file").setInputFiles(asFile("broken.json", Buffer.from("{}")));
    await expect(page.getByText(/broken\.json was not opened/)).toBeVisible();
    await expectReachable(page);
    await page.getByLabel("Later version: open a file").setInputFiles(asFile("again.json", older));
    await page.getByLabel("Earlier version: on this device").selectOption({ label: "Child protection, version 0.9.0" });
    await expect(page.getByText("There is no difference: both say the same, word for word.")).toBeVisible();
  });

  await test.step("used in an audit, and then it stays", async () => {
    await page.getByRole("link", { name: "All instruments" }).click();
    await page
      .getByRole("row", { name: /0\.9\.0/ })
      .getByRole("link")
      .click();
    await page.getByRole("button", { name: "Start an audit with this instrument" }).click();
    await expectScreen(page, "Set up the audit");
    await expect(page.getByRole("radio", { name: "Child protection, version 0.9.0" })).toBeChecked();
    await page.getByRole("link", { name: "Instruments", exact: true }).click();
    await page
      .getByRole("row", { name: /0\.9\.0/ })
      .getByRole("link")
      .click();
    await page.getByRole("link", { name: "Take this instrument off the device" }).click();
    await expect(page.getByText(/^It stays where it is/)).toBeVisible();
    await expectReachable(page);
  });
});

test("the saved file opens on another device as the very same instrument, and is taken off again", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: "Instruments", exact: true }).click();
  await page.getByRole("link", { name: "Child protection", exact: true }).click();
  const file = await save(page, "Save the instrument file (JSON)");
  expect(file.name).toBe("child-protection-1.0.0.json");
  expect(file.bytes.equals(shipped)).toBe(true);
  await page.getByRole("link", { name: "All instruments" }).click();
  const open = (buffer: Buffer) =>
    page.getByLabel("Instrument file", { exact: true }).setInputFiles(asFile(file.name, buffer));
  await open(file.bytes);
  await expect(page.getByText(/This very instrument is on this device already/)).toBeVisible();
  await open(olderVersion());
  await page.getByRole("button", { name: "Keep this instrument" }).click();
  await choosePassphrase(page);
  await page.getByRole("link", { name: "Take this instrument off the device" }).click();
  await page.getByRole("button", { name: "Take it off this device" }).click();
  await expectScreen(page, "Instruments");
  await expect(page.getByRole("link", { name: "Looked after children" })).toBeVisible();
  await expect(page.getByRole("row", { name: /0\.9\.0/ })).toHaveCount(0);
});
