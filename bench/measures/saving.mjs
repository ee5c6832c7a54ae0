import { median, percentile } from "../support/statistics.mjs";
import { taskRows } from "../support/task-rows.mjs";
import { traceTasks } from "../support/trace-tasks.mjs";

const pairsARound = 40;
/** More than a segment, so that putting one together falls into the trace. */
const tracedSaves = 560;
const longestTask = 16;

export const saving = {
  name: "saving",
  async measure(bench) {
    const { url } = await bench.workspace("saving in 64 returns");
    bench.say("Saving beside a raw strict put");
    const pairs = bench.rounds * pairsARound;
    const times = await bench.browser.inBenchPage(url, (page) =>
      page.evaluate((count) => window.bench.saveAgainstRaw(count), pairs),
    );
    const tasks = await bench.browser.inBenchPage(url, (page, tools) =>
      traceTasks(tools, () => page.evaluate((count) => window.bench.saveAlone(count), tracedSaves)),
    );
    const packing = await tracePacking(bench);
    return [
      ...timeRows(times, pairs),
      ...taskRows("while saving 560 times, a segment put together among them", tasks, tracedSaves, longestTask),
      ...packing,
    ];
  },
};

function timeRows({ ours, raw, sealedBytes }, samples) {
  const shared = { unit: "ms", samples };
  const middle = [median(ours), median(raw)];
  const worst = [percentile(ours, 99), percentile(raw, 99)];
  return [
    {
      ...shared,
      measure: `A save, strict, against a raw strict put of ${sealedBytes} bytes, median`,
      ours: middle[0],
      floor: middle[1],
      target: "2 × the raw put",
      reached: middle[0] / middle[1] <= 2,
    },
    {
      ...shared,
      measure: "The same, 99th percentile",
      ours: worst[0],
      floor: worst[1],
      target: "50 ms",
      reached: worst[0] <= 50,
    },
  ];
}

/** Now and then a save in a large audit is followed by a new snapshot of it. */
async function tracePacking(bench) {
  const rows = [];
  for (const name of ["64 returns", "1,000 returns"]) {
    const { url, audits } = await bench.workspace(name);
    const tasks = await bench.browser.inBenchPage(url, (page, tools) =>
      traceTasks(tools, () =>
        page.evaluate(([id, times]) => window.bench.packSnapshot(id, times), [audits[0].id, bench.rounds]),
      ),
    );
    rows.push(
      ...taskRows(`while a snapshot of ${name} is packed and sealed after a save`, tasks, bench.rounds, longestTask),
    );
  }
  return rows;
}
