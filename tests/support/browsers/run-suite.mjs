// Runs the browser suite in one browser: node run-suite.mjs chromium|firefox|webkit
// The page leaves its results in window.suiteResult: [{ name, passed, detail }]. They are counted for the test command.
import { mkdirSync, writeFileSync } from "node:fs";
import { findBrowser } from "../../../scripts/find-browsers.mjs";
import { serve } from "../../../scripts/serve.mjs";
import { buildPage } from "./build-page.mjs";
import { driveChromium } from "./drive-chromium.mjs";
import { driveFirefox } from "./drive-firefox.mjs";
import { driveWebkit } from "./drive-webkit.mjs";
import { waitFor } from "./wait-for.mjs";

const drivers = { chromium: driveChromium, firefox: driveFirefox, webkit: driveWebkit };
const limitMilliseconds = 240_000;

async function runSuite(kind) {
  const { server, url } = await serve(await buildPage("suite", "tests/browser", "suite.html"), 0);
  const browser = await drivers[kind](findBrowser(kind), `${url}suite.html`);
  try {
    const ask = () => browser.evaluate("window.suiteResult ? JSON.stringify(window.suiteResult) : null");
    return JSON.parse(await waitFor("The result of the suite", ask, limitMilliseconds));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const kind = process.argv[2];
const cases = await runSuite(kind);
for (const { name, passed, detail } of cases) console.log(passed ? `  ✓ ${name}` : `  ✘ ${name}: ${detail}`);
const failures = cases.filter((one) => !one.passed);
const passed = cases.length - failures.length;
const names = failures.map(({ name, detail }) => `${name}: ${detail}`);
mkdirSync(".test-results", { recursive: true });
writeFileSync(`.test-results/suite-${kind}.json`, JSON.stringify({ passed, failed: failures.length, names }));
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;
