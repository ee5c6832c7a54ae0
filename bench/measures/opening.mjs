import { processorTime } from "../support/processor-time.mjs";
import { repeat } from "../support/repeat.mjs";
import { limitRow } from "../support/time-row.mjs";

/** A person has read the list and the look at every row after the start is over. */
const settled = 2_500;

/** From the click on an audit in the list to its screen painted. */
async function openFromList(browser, { url, audits: [{ title }] }, slow) {
  const { page, tools } = await browser.openUnlocked(url, { slow });
  try {
    await page.getByRole("link", { name: title }).waitFor();
    await page.waitForTimeout(settled);
    const painted = page.evaluate((heading) => window.benchClock.fromClickTo(heading), title);
    const before = await processorTime(tools);
    await page.getByRole("link", { name: title }).click();
    return { clock: await painted, processor: (await processorTime(tools)) - before };
  } finally {
    await page.close();
  }
}

const limits = {
  "64 returns": { snapshot: 250, without: 250 },
  "1,000 returns": { snapshot: 1_500, without: 5_000 },
};

export const opening = {
  name: "opening",
  async measure(bench) {
    const rows = [];
    for (const [name, limit] of Object.entries(limits)) {
      const workspace = await bench.workspace(name);
      const [{ id }] = workspace.audits;
      const inPage = (act, ...args) =>
        bench.browser.inBenchPage(workspace.url, (page) =>
          page.evaluate(([does, given]) => window.bench[does](...given), [act, args]),
        );
      const open = async (how, most, slow) => {
        bench.say(`Opening ${name}, ${how}`);
        const times = await repeat(bench.rounds, () => openFromList(bench.browser, workspace, slow));
        rows.push(limitRow(`Open an audit of ${name}, ${how}`, times, most));
      };
      await inPage("leaveSnapshot", id, 1);
      await open("from its snapshot", limit.snapshot);
      if (name === "64 returns") await open("from its snapshot, 4× slowed", undefined, 4);
      // The application leaves a new snapshot once a quarter more has been saved, so this is the oldest there can be.
      else {
        await inPage("leaveSnapshot", id, 0.8);
        await open("from a snapshot a fifth behind", undefined);
      }
      await inPage("dropSnapshot", id);
      await open("without a snapshot", limit.without);
      await inPage("leaveSnapshot", id, 1);
    }
    return rows;
  },
};
