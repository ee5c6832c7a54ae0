import { unlock } from "./support/door.ts";
import { startFirst } from "./support/steps.ts";
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
