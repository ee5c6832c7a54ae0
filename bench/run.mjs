// Measures the production build beside its floors: npm run bench. Reports and never fails on a figure.
//   -- --only grading,saving   some of the measures; the results are then printed and not written
//   -- --quick                 three rounds where there would be seven; printed and not written
//   -- --reuse-build           takes the build in dist as it is
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { grading } from "./measures/grading.mjs";
import { home } from "./measures/home.mjs";
import { opening } from "./measures/opening.mjs";
import { projecting } from "./measures/projecting.mjs";
import { reporting } from "./measures/reporting.mjs";
import { saving } from "./measures/saving.mjs";
import { unlocking } from "./measures/unlocking.mjs";
import { buildEverything } from "./support/build-everything.mjs";
import { describeMachine, load, sayYardstick } from "./support/describe-machine.mjs";
import { prepareFloors } from "./support/prepare-floors.mjs";
import { prepareWorkspaces } from "./support/prepare-workspaces.mjs";
import { startBrowser } from "./support/start-browser.mjs";
import { tableForTerminal, writeResults } from "./support/write-results.mjs";

// A measure is one file: a name, and a function from what is here to rows of the table. It says what it needs by asking for it.
const measures = [unlocking, grading, saving, opening, home, projecting, reporting];

const longestRunMinutes = 60;

const { values: options } = parseArgs({
  options: { only: { type: "string" }, quick: { type: "boolean" }, "reuse-build": { type: "boolean" } },
});
const wanted = options.only?.split(",");
const unknown = wanted?.filter((name) => !measures.some((measure) => measure.name === name)) ?? [];
if (unknown.length > 0) {
  const names = measures.map(({ name }) => name).join(", ");
  console.error(`There is no measure called ${unknown.join(", ")}. There are: ${names}.`);
  process.exit(1);
}

/** One measure that breaks must not take the others' figures with it. */
async function measureOrSay(measure, bench) {
  try {
    return await measure.measure(bench);
  } catch (error) {
    console.error(error);
    failed.push(measure.name);
    return [];
  }
}

const failed = [];
const began = performance.now();
const say = (text) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);

say("Building");
const built = await buildEverything(options["reuse-build"]);
const started = { date: new Date(), load: load(), yardstick: sayYardstick() };
const browser = await startBrowser(built.folder);
// Everything below waits on the browser, so closing it ends a run that hangs.
const limit = setTimeout(() => void browser.close(), longestRunMinutes * 60_000);
const workspaces = prepareWorkspaces(built.pages, browser, say);
let floors = null;
const rows = [];
try {
  const bench = {
    browser,
    rounds: options.quick ? 3 : 7,
    workspace: workspaces.get,
    floors: () => {
      floors ??= prepareFloors(built.floors, browser);
      return floors;
    },
    say,
  };
  for (const measure of measures) {
    if (wanted === undefined || wanted.includes(measure.name)) rows.push(...(await measureOrSay(measure, bench)));
  }
} finally {
  clearTimeout(limit);
  await browser.close();
  (await floors)?.close();
  await workspaces.close();
  rmSync(built.folder, { recursive: true, force: true, maxRetries: 5 });
}

const day = started.date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
const facts = [
  `${day}, in ${minutes} minutes`,
  ...describeMachine(browser.version),
  `Load average over 1, 5 and 15 minutes: ${started.load} at the start, ${load()} at the end`,
  `Yardstick: ${started.yardstick} at the start; ${sayYardstick()} at the end`,
];
if (failed.length > 0) facts.push(`Broke off, and so without figures: ${failed.join(", ")}`);
console.log(`\n${facts.join("\n")}\n\n${tableForTerminal(rows)}`);
if (options.quick || wanted !== undefined) console.log("\nNot the whole bench, so bench/RESULTS.md stays as it is.");
else writeResults("bench/RESULTS.md", { rows, facts });
