import { serveFolders } from "./serve-folders.mjs";

const outline = (title, seed, returns, signedOff = true) => ({ title, seed, returns, signedOff });

/** The workspaces by name. Ten years' work is 40 audits of 62 or 63 returns, 2,500 in all. */
const workspaces = {
  "1 return": [outline("Fictional: one return", 1, 1, false)],
  "64 returns": [outline("Fictional: 64 returns", 2, 64)],
  "saving in 64 returns": [outline("Fictional: saving", 2, 64, false)],
  "575 returns": [outline("Fictional: 575 returns", 4, 575)],
  "1,000 returns": [outline("Fictional: 1,000 returns", 3, 1000)],
  "40 audits": Array.from({ length: 40 }, (_, index) =>
    outline(`Fictional: audit ${index + 1}`, 100 + index, index % 2 === 0 ? 62 : 63),
  ),
};

/** Makes a workspace when it is first asked for. Each has a server and so an origin of its own, since an origin has one store. */
export function prepareWorkspaces(pages, browser, say) {
  const made = new Map();

  async function make(name) {
    const site = await serveFolders("dist", pages);
    say(`Filling a workspace: ${name}`);
    const start = performance.now();
    const audits = await browser.inBenchPage(site.url, (page) =>
      page.evaluate((outlines) => window.bench.fillWorkspace(outlines), workspaces[name]),
    );
    const seconds = (performance.now() - start) / 1000;
    const events = audits.reduce((sum, audit) => sum + audit.events, 0);
    const returns = workspaces[name].reduce((sum, audit) => sum + audit.returns, 0);
    say(
      `  ${events} events in ${audits.length} audits, ${(events / returns).toFixed(0)} a return, in ${seconds.toFixed(1)} s`,
    );
    return { ...site, audits, events, returns };
  }

  return {
    get: (name) => {
      if (!made.has(name)) made.set(name, make(name));
      return made.get(name);
    },
    close: async () => {
      for (const site of made.values()) (await site).close();
    },
  };
}
