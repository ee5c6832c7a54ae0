import { expect, type Page } from "@playwright/test";

/** At 320 px, as at 400 % on a common screen, nothing may be reached only by scrolling sideways. */
export async function expectReflow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    // A box can be narrow and its text still run out of it, so both are looked at.
    const causes = [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1 || one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
    return [`${scrollWidth} px wide, by ${causes.slice(0, 8).join(", ")}`];
  });
  expect(tooWide, `at 320 px, ${page.url()}`).toEqual([]);
  if (before) await page.setViewportSize(before);
}
