import { processorTime } from "../support/processor-time.mjs";
import { repeat } from "../support/repeat.mjs";
import { taskRows } from "../support/task-rows.mjs";
import { limitRow } from "../support/time-row.mjs";
import { traceTasks } from "../support/trace-tasks.mjs";

const longestTask = 50;

const exports = [
  { workspace: "1,000 returns", button: "Save the Word document", words: "Word report of 1,000 returns", limit: 1_500 },
  {
    workspace: "575 returns",
    button: "Save the Excel workbook",
    words: "Excel workbook of 575 returns, about 60,000 rows",
    limit: 4_000,
  },
];

export const reporting = {
  name: "reporting",
  async measure(bench) {
    const rows = [await timeReport(bench)];
    for (const each of exports) rows.push(...(await timeExport(bench, each)));
    return rows;
  },
};

async function timeReport(bench) {
  const { url, audits } = await bench.workspace("1,000 returns");
  bench.say("The report of 1,000 returns, once open");
  const times = await bench.browser.inBenchPage(url, async (page, tools) => {
    await page.evaluate((id) => window.bench.readAuditToReport(id), audits[0].id);
    return repeat(bench.rounds, async () => {
      const before = await processorTime(tools);
      const clock = await page.evaluate(() => window.bench.reportOnce());
      return { clock, processor: (await processorTime(tools)) - before };
    });
  });
  // The page's own time holds opening the audit again for each round, so the clock alone is told.
  return limitRow(
    "Report over 1,000 returns, once open",
    times.map(({ clock }) => ({ clock })),
    200,
  );
}

/** Through the application's own screen and worker: from the click to the file handed to the browser. */
async function timeExport(bench, { workspace, button, words, limit }) {
  const { url, audits } = await bench.workspace(workspace);
  bench.say(words);
  const tasks = [];
  const times = await repeat(bench.rounds, async () => {
    const { page, tools } = await bench.browser.openUnlocked(`${url}#/audit/${audits[0].id}/report/export`);
    try {
      const press = page.getByRole("button", { name: button });
      await press.waitFor({ timeout: 120_000 });
      await page.waitForTimeout(1_000);
      let clock = 0;
      const traced = await traceTasks(tools, async () => {
        const download = page.waitForEvent("download", { timeout: 120_000 });
        await page.evaluate(() => performance.mark("bench-from"));
        const start = performance.now();
        await press.click();
        await download;
        clock = performance.now() - start;
        await page.evaluate(() => performance.mark("bench-to"));
      });
      tasks.push(...traced);
      return { clock };
    } finally {
      await page.close();
    }
  });
  return [limitRow(words, times, limit), ...taskRows("while it is made", tasks, times.length, longestTask)];
}
