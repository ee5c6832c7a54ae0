// The one test command: finds or installs the browsers and web servers, runs every suite, and ends with the line `N passed, N failed`.
import { findPrograms, printTable, runSuites, sumOf } from "./run-suites.mjs";
import { suites } from "./suites.mjs";

const limitMinutes = 30;

async function main() {
  const programs = findPrograms();
  if (programs.paths.chromium === null) {
    console.error("Install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH: the tests need a browser.");
    console.log("0 passed, 1 failed");
    return 1;
  }
  const { rows, absent, refused } = await runSuites(suites, programs, limitMinutes);
  console.log("");
  printTable(rows);
  for (const line of [...absent, ...refused]) console.log(`Did not run. ${line}`);
  const failed = sumOf(rows, "failed") + (process.env.CI ? absent.length : 0);
  console.log(`\n${sumOf(rows, "passed")} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
