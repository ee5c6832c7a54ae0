import { repeat } from "../support/repeat.mjs";
import { taskRows } from "../support/task-rows.mjs";
import { limitRow } from "../support/time-row.mjs";
import { traceTasks } from "../support/trace-tasks.mjs";
import { pressUnlock, typePassphrase, untilTypeable, untilUnlocked } from "../support/unlock.mjs";

const limit = 2_000;

/** From the press to the keys: the worker is begun, the passphrase stretched, the keys unwrapped and sent to the page. */
async function unlockOnce(browser, url) {
  const { page, tools } = await browser.open(url, { isLocked: true });
  try {
    await untilTypeable(page);
    await typePassphrase(page);
    let clock = 0;
    const tasks = await traceTasks(tools, async () => {
      await page.evaluate(() => performance.mark("bench-from"));
      await pressUnlock(page);
      clock = await untilUnlocked(page);
      await page.evaluate(() => performance.mark("bench-to"));
    });
    return { clock, tasks };
  } finally {
    await page.close();
  }
}

export const unlocking = {
  name: "unlocking",
  async measure(bench) {
    const { url } = await bench.workspace("1 return");
    bench.say("Unlocking");
    const seen = await repeat(bench.rounds, () => unlockOnce(bench.browser, url));
    const tasks = seen.flatMap((each) => each.tasks);
    const times = seen.map(({ clock }) => ({ clock }));
    return [
      limitRow("Unlock, from the press to the keys, in the worker", times, limit),
      ...taskRows("while it unlocks", tasks, times.length),
    ];
  },
};
