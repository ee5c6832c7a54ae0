import { repeat } from "../support/repeat.mjs";
import { timeToUsable } from "../support/start-browser.mjs";
import { limitRow } from "../support/time-row.mjs";

const limit = 1_000;

async function visit(browser, url, slow) {
  const opened = await browser.openUnlocked(url, { slow, usable: "tbody tr" });
  try {
    return await timeToUsable(opened);
  } finally {
    await opened.page.close();
  }
}

export const home = {
  name: "home",
  async measure(bench) {
    const { url, audits, returns } = await bench.workspace("40 audits");
    const rows = [];
    for (const slow of [1, 4]) {
      const at = slow === 1 ? "" : `, ${slow}× slowed`;
      bench.say(`The first screen of ten years' work${at}`);
      const times = await repeat(bench.rounds, () => visit(bench.browser, url, slow));
      const measure = `Home screen of ${audits.length} audits, ${returns.toLocaleString("en-GB")} returns, cold, unlock apart${at}`;
      rows.push(limitRow(measure, times, slow === 1 ? limit : undefined));
    }
    return rows;
  },
};
