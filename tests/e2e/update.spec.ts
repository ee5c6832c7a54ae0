import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unlock } from "./support/door.ts";
import { startFirst } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";
import { untilInstalled } from "./support/until-installed.ts";

/** Makes the served copy a newer version: another mark on the page, and a worker that knows of them. */
function release(folder: string, name: string): void {
  const page = join(folder, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("<html ", `<html data-release="${name}" `));
  const worker = join(folder, "sw.js");
  const text = readFileSync(worker, "utf8");
  const newer = text.replace(
    /(url:"index\.html",revision:")[^"]+|(revision:")[^"]+(",url:"index\.html")/,
    `$1$2${name}$3`,
  );
  expect(newer).not.toBe(text);
  writeFileSync(worker, newer);
}

test.use({ serviceWorkers: "allow" });

test("a newer version is offered, waits for the person, and is there after that", async ({ page, served }) => {
  await page.goto(served.url);
  await untilInstalled(page);
  const banner = page.getByRole("status", { name: "Update" });
  await expect(banner).toBeHidden();

  release(served.folder, "newer");
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(banner).toContainText("A newer Sightline is ready.");
  expect(await page.evaluate(() => "stillHere" in window)).toBe(true);
  // A reload by hand is no consent either.
  await page.reload();
  await expect(banner).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-release");

  await banner.getByRole("button", { name: "Update now" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-release", "newer");
  await expect(banner).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("nothing is offered while someone types, and what was typed is saved before the page goes", async ({
  page,
  served,
}) => {
  await page.goto(served.url);
  await untilInstalled(page);
  await startFirst(page, "Start an audit");
  await page.getByLabel("Why this, and why now").fill("A review asked");
  await page.getByLabel("Why this, and why now").focus();
  release(served.folder, "newer");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe("installed");
  const banner = page.getByRole("status", { name: "Update" });
  await expect(banner).toBeHidden();

  await page.getByLabel("Theme").focus();
  await page.getByLabel("Why this, and why now").focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" for it.");
  await expect(banner).toBeHidden();
  await page.getByLabel("Why this, and why now").blur();
  await banner.getByRole("button", { name: "Update now" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-release", "newer");
  await unlock(page);
  await expect(page.getByLabel("Why this, and why now")).toHaveValue("A review asked for it.");
});

test("the newer version comes at once, though the worker in charge sleeps and is woken at that moment", async ({
  page,
  served,
}) => {
  await page.goto(served.url);
  await untilInstalled(page);
  release(served.folder, "newer");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const button = page.getByRole("button", { name: "Update now" });
  await expect(button).toBeVisible();
  const tools = await page.context().newCDPSession(page);
  await tools.send("ServiceWorker.enable");
  await tools.send("ServiceWorker.stopAllWorkers");
  await button.evaluate((element: HTMLElement) => {
    element.click();
    void fetch("index.html");
  });
  await expect(page.locator("html")).toHaveAttribute("data-release", "newer");
});
