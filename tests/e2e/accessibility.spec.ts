import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { choosePassphrase, passphrase, unlock, writeDownKey } from "./support/door.ts";
import { expectReachable } from "./support/expect-reachable.ts";
import { addCases, expectScreen, startAudit, startFirst, untilSaved, write } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";
import { untilInstalled } from "./support/until-installed.ts";

// Every screen but the grading ones, in each of its states: axe with nothing to find, and reflow at 320 px.

const oneCase = { title: "Neglect, spring 2026", agencies: ["Police"], cases: ["CP-01"] };

test("the first screen, this device and an address that does not exist", async ({ page }) => {
  await page.goto("./");
  await expectScreen(page, "Audit case files together");
  await expectReachable(page);
  for (const [address, heading] of [
    ["#/device", "This device"],
    ["#/device/no-room", /./],
    ["#/device/health", /./],
    ["#/nowhere", /./],
    ["#/audit/nothing", "Audit not found"],
  ] as const) {
    await page.goto(`./${address}`);
    await expectScreen(page, heading);
    await expectReachable(page);
  }
});

test("before the first thing is kept: a passphrase, and a recovery key written down", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "Start an audit" }).click();
  await expectScreen(page, "Choose a passphrase");
  await expectReachable(page);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a passphrase of at least 12 characters");
  await expectReachable(page);
  for (const label of ["New passphrase", "The same passphrase again"])
    await page.getByLabel(label, { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(page.locator(".sl-recovery-key")).toBeVisible();
  await expectReachable(page);
  await page.getByRole("button", { name: "I have it on paper" }).click();
  await page.getByLabel("Type the key back from the paper").fill("7");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("alert")).toContainText("This is not the key");
  await expectReachable(page);
  await page.getByRole("button", { name: "Show the key again" }).click();
  await writeDownKey(page, "Begin");
  await expectScreen(page, "Set up the audit");
  for (const [address, heading] of [
    ["#/lock", "Passphrase and locking"],
    ["#/lock/passphrase", "Change the passphrase"],
    ["#/lock/recovery-key", "Make a new recovery key"],
  ] as const) {
    await page.goto(`./${address}`);
    await expectScreen(page, heading);
    await expectReachable(page);
  }
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expectScreen(page, "Sightline is locked");
  await expectReachable(page);
  await page.getByRole("button", { name: "I have forgotten it" }).click();
  await expectScreen(page, "Open with the recovery key");
  await expectReachable(page);
});

test("set-up: empty, filled, and printed as terms of reference", async ({ page }) => {
  await page.goto("./");
  await startFirst(page, "Start an audit");
  await expectScreen(page, "Set up the audit");
  await expectReachable(page);
  await page.getByRole("link", { name: "Terms of reference" }).click();
  await expectReachable(page);
  await page.goBack();
  await write(page, "Title", "Neglect, spring 2026");
  await write(page, "Why this, and why now", "A review asked for it.");
  await page.getByRole("radio", { name: /^Child protection/ }).check();
  await page.getByRole("checkbox", { name: "Police", exact: true }).check();
  const due = page.getByRole("group", { name: "Returns due" });
  await due.getByLabel("Day").fill("31");
  await due.getByLabel("Month").fill("3");
  await due.getByLabel("Year").fill("2026");
  await untilSaved(page);
  await expectReachable(page);
  await due.getByLabel("Month").fill("2");
  await due.getByLabel("Month").blur();
  await expect(due.getByText(/Until then 31 March 2026 stands\.$/)).toBeVisible();
  await expectReachable(page);
  await page.getByRole("link", { name: "Terms of reference" }).click();
  await expectReachable(page);
});

test("cases: none, refused, listed, one in full, taken out; and a concern about one", async ({ page }) => {
  await page.goto("./");
  await startAudit(page, oneCase);
  const address = page.url();
  await expectReachable(page);
  await page.getByRole("link", { name: "Cases", exact: true }).click();
  await addCases(page, ["CP-02"]);
  await expectReachable(page);
  await page.getByRole("textbox", { name: "References" }).fill("CP-02");
  await page.getByRole("button", { name: "Add these cases" }).click();
  await expect(page.getByRole("alert")).toContainText("There is a problem");
  await expectReachable(page);
  await page.getByRole("link", { name: "CP-02", exact: true }).click();
  await expectScreen(page, "Case CP-02");
  await page.getByLabel("Police").selectOption("Known to the family only");
  await expectReachable(page);
  await page.getByText("Take this case out of the audit").click();
  await page.getByRole("button", { name: "Take the case out" }).click();
  await expect(page.getByRole("link", { name: "Say why it is taken out" })).toBeVisible();
  await expectReachable(page);
  await page.goto(address);
  await test.step("a concern: new, refused, closed; the list; the audit that cannot be signed off over it", () =>
    aConcern(page));
});

async function aConcern(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Raise an immediate concern" }).click();
  await expectScreen(page, "Immediate concern");
  await expect(page.getByText("Telephone now. This sends nothing.")).toBeVisible();
  await expectReachable(page);
  await write(page, "What worries you now", "A bruise on a baby, explained in two ways.");
  await page.getByRole("button", { name: "Close this concern" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectReachable(page);
  await page.getByRole("link", { name: "All concerns in this audit" }).click();
  await expectScreen(page, "Immediate concerns");
  await expectReachable(page);
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await expectReachable(page);
  await page.getByRole("link", { name: "Sign off the audit" }).click();
  await expect(page.getByText("This audit cannot be signed off yet")).toBeVisible();
  await expectReachable(page);
  await page.getByRole("link", { name: "Record the response and close it" }).click();
  await page.getByRole("link", { name: "No case given" }).click();
  await write(page, "What they said they would do", "A strategy discussion today.");
  await page.getByLabel("Your role").fill("Named nurse");
  await page.getByRole("button", { name: "Close this concern" }).click();
  await expect(page.getByText("Closed by Named nurse").first()).toBeVisible();
  await expectReachable(page);
}

test("instruments: the list, one to read, a file refused, a file as a draft, and kept", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: "Instruments", exact: true }).click();
  await expectScreen(page, "Instruments");
  await expect(page.getByRole("link", { name: "Child protection" })).toBeVisible();
  await expectReachable(page);

  const instrument = JSON.parse(readFileSync("audit-instruments/child-protection.json", "utf8"));
  const file = (content: unknown) => ({
    name: "own.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await page
    .getByLabel("Instrument file", { exact: true })
    .setInputFiles(file({ ...instrument, version: "", areas: [] }));
  await expect(page.getByText(/own\.json was not opened/)).toBeVisible();
  await expectReachable(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the list as a text file" }).click();
  expect((await download).suggestedFilename()).toBe("instrument-problems.txt");

  await page.getByLabel("Instrument file", { exact: true }).setInputFiles(file({ ...instrument, version: "1.1.0" }));
  await expect(page.getByText("Draft: Child protection, version 1.1.0")).toBeVisible();
  await expectReachable(page);
  await page.getByRole("button", { name: "Keep this instrument" }).click();
  await choosePassphrase(page);
  await expectScreen(page, /Child protection/);
  await expectReachable(page);
});

test("guides: the list, both of them, and a heading gone to from the contents", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: "Guides", exact: true }).click();
  await expectScreen(page, "Guides");
  await expectReachable(page);
  await page.getByRole("link", { name: "Purpose", exact: true }).click();
  await expectScreen(page, "Purpose");
  await expectReachable(page);
  await page.getByRole("link", { name: "Guidance on use", exact: true }).click();
  await expectScreen(page, "Guidance on use");
  await expectReachable(page);
  await page.getByRole("link", { name: "The panel, hour by hour" }).click();
  const panel = page.getByRole("heading", { name: "11 The panel, hour by hour" });
  await expect(panel).toBeFocused();
  await expect(panel).toBeInViewport();
  await expect(page).toHaveURL(/#\/guides\/use$/);
  await expectReachable(page);
});

test("the example, read only", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: "Explore the example" }).click();
  await expect(page.getByRole("region", { name: "Example" })).toBeVisible();
  await expectReachable(page);
  for (const name of ["Set-up and terms of reference", "Cases", "Immediate concerns", "Sign off the audit"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectReachable(page);
    await page.goBack();
  }
});

test.describe("kept on the device", () => {
  test.use({ serviceWorkers: "allow" });

  test("the audits listed; a second tab that reads; offline", async ({ page, context, served }) => {
    await page.goto(served.url);
    await untilInstalled(page);
    await startAudit(page, oneCase);
    await page.getByRole("link", { name: "Audits", exact: true }).click();
    await expectScreen(page, "Audits");
    await expectReachable(page);
    await served.kill();
    await page.reload();
    await unlock(page);
    await expectScreen(page, "Audits");
    await expectReachable(page);
    const second = await context.newPage();
    await second.goto(`${served.url}#/`);
    await unlock(second);
    await expect(second.getByRole("status", { name: "Open in another tab" })).toBeVisible();
    await expectScreen(second, "Audits");
    await expectReachable(second);
  });
});
