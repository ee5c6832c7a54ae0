import { benchPassphrase } from "../workspaces/bench-passphrase.mjs";
import { processorTime } from "./processor-time.mjs";

/**
 * Lets the keys into a page that waits for its passphrase, and gives what counts for nothing in the other measures: the time
 * from the moment when the passphrase can be typed to the moment when the keys are there. The passphrase is typed and the
 * button pressed at once, so what the application does on the side meanwhile has as little time for it as it ever has.
 */
export async function unlock({ page, tools }) {
  const typeable = await untilTypeable(page);
  const before = await processorTime(tools);
  await typePassphrase(page);
  await pressUnlock(page);
  await untilUnlocked(page);
  const after = await processorTime(tools);
  const keys = await page.evaluate(() => window.benchClock.letKeysIn());
  return { clock: keys - typeable, processor: after - before };
}

export function untilTypeable(page) {
  return page.evaluate(() => window.benchClock.typeable);
}

export function typePassphrase(page) {
  return page.locator("#passphrase").fill(benchPassphrase);
}

export function pressUnlock(page) {
  return page.getByRole("button", { name: "Unlock", exact: true }).click();
}

/** Milliseconds from the press to the keys, which are then held until they are let in. */
export function untilUnlocked(page) {
  return page.evaluate(() => window.benchClock.unlocked);
}
