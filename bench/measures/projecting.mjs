import { processorTime } from "../support/processor-time.mjs";
import { limitRow } from "../support/time-row.mjs";

const limit = 100;
const warmUps = 3;

export const projecting = {
  name: "projecting",
  async measure(bench) {
    const { url } = await bench.workspace("1 return");
    bench.say("Projecting 100,000 events");
    const times = await bench.browser.inBenchPage(url, async (page, tools) => {
      await page.evaluate(() => window.bench.makeEventsToProject());
      const seen = [];
      for (let round = 0; round < warmUps + bench.rounds; round++) {
        const before = await processorTime(tools);
        const clock = await page.evaluate(() => window.bench.projectOnce());
        seen.push({ clock, processor: (await processorTime(tools)) - before });
      }
      return seen.slice(warmUps);
    });
    return [limitRow("Project 100,000 events, warm", times, limit)];
  },
};
