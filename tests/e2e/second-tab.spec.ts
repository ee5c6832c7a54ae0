import { unlock } from "./support/door.ts";
import { expectScreen, startFirst } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

test("two tabs: the second reads until it takes over, and the first is told at once", async ({ context, page }) => {
  await page.goto("./");
  await startFirst(page, "Start an audit");
  const second = await context.newPage();
  await second.goto("./");
  await unlock(second);

  const notice = (tab: typeof page) => tab.getByRole("status", { name: "Open in another tab" });
  await expect(notice(second)).toContainText("Sightline is open in another tab.");
  await expect(notice(page)).toBeHidden();

  await second.getByRole("button", { name: "Take over here" }).click();
  await expect(notice(second)).toBeHidden();
  await expect(notice(page)).toBeVisible({ timeout: 2000 });
});

test("two tabs: locking one by hand locks the other, with what was being typed there", async ({ context, page }) => {
  await page.goto("./");
  await startFirst(page, "Start an audit");
  const second = await context.newPage();
  await second.goto("./");
  await unlock(second);
  await expect(second.getByRole("button", { name: "Lock", exact: true })).toBeVisible();
  await page.getByLabel("Why this, and why now").fill("A review asked for it.");
  await second.getByRole("button", { name: "Lock", exact: true }).click();
  await expectScreen(second, "Sightline is locked");
  await expectScreen(page, "Sightline is locked");
  await unlock(page);
  await expect(page.getByLabel("Why this, and why now")).toHaveValue("A review asked for it.");
});
