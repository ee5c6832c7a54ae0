import { surroundings } from "#src/app/surroundings.ts";
import { aQuickKeeper } from "#tests/support/quick-keeper.ts";
import { storageSuite } from "./storage-suite.ts";
import { type CaseResult, runCase } from "./suite-case.ts";

declare global {
  interface Window {
    /** Set when all have run: whoever drives the browser waits for it. */
    suiteResult?: readonly CaseResult[];
  }
}

async function runSuite(): Promise<void> {
  const results: CaseResult[] = [];
  for (const suiteCase of storageSuite({ ...surroundings(), keeper: aQuickKeeper() })) {
    document.title = suiteCase.name;
    results.push(await runCase(suiteCase));
  }
  document.title = JSON.stringify({ passed: results.filter(({ passed }) => passed).length, of: results.length });
  window.suiteResult = results;
}

void runSuite();
