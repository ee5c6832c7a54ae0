import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab until the control has the focus, and sees that nothing lies over it. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    if (await control.evaluate((element) => element === document.activeElement)) {
      expect(await coveredFocus(page)).toBe("");
      return;
    }
  }
  throw new Error(`150 presses of Tab did not reach ${control}.`);
}

/** What lies over the focused control, or "" where it can be seen. */
function coveredFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return "nothing has the focus";
    // A radio drawn by its label is seen where the label is.
    const drawn = focused.closest("label") ?? focused;
    const { left, top, width, height } = drawn.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (hit === null) return "the focus is outside the window";
    return drawn.contains(hit) || hit.contains(drawn) || hit.closest("label")?.control === focused
      ? ""
      : hit.outerHTML.slice(0, 200);
  });
}
