import type { Page } from "@playwright/test";
import { expectNoAxeViolations } from "./expect-no-axe-violations.ts";
import { expectReflow } from "./expect-reflow.ts";

/** The screen as it stands, in this very state: nothing for axe to find, and nothing lost at 320 px. */
export async function expectReachable(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await expectReflow(page);
}
