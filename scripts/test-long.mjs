// The long counts: what `npm test` does in seconds, done for as long as it takes to be believed. Its table and figures are
// kept in docs/proof/RESULTS.md. A word beside the command runs the suites whose names hold it, and keeps nothing.
import { readdirSync, readFileSync } from "node:fs";
import { longSuites } from "./long-suites.mjs";
import { findPrograms, printTable, runSuites, sumOf } from "./run-suites.mjs";
import { results } from "./suites.mjs";
import { writeProof } from "./write-proof.mjs";

const limitMinutes = 90;

function readFigures() {
  try {
    return readdirSync(`${results}/figures`)
      .sort()
      .map((file) => JSON.parse(readFileSync(`${results}/figures/${file}`, "utf8")));
  } catch {
    return [];
  }
}

async function main() {
  const [wanted] = process.argv.slice(2);
  const suites = longSuites.filter(({ name }) => !wanted || name.toLowerCase().includes(wanted.toLowerCase()));
  const programs = findPrograms();
  if (programs.paths.chromium === null) {
    console.error("Install Chromium, or name one in CHROMIUM_PATH: the long run needs a browser.");
    return 1;
  }
  const seed = process.env.SIGHTLINE_SEED ?? String(Math.floor(Math.random() * 1e9));
  const env = { ...programs.env, SIGHTLINE_LONG: "1", SIGHTLINE_SEED: seed };
  const { rows, absent, refused } = await runSuites(suites, { ...programs, env }, limitMinutes);
  console.log("");
  printTable(rows);
  for (const line of [...absent, ...refused]) console.log(`Did not run. ${line}`);
  if (!wanted)
    writeProof({ seed, rows, notRun: [...absent, ...refused], figures: readFigures(), paths: programs.paths });
  const failed = sumOf(rows, "failed");
  console.log(`\n${sumOf(rows, "passed")} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
