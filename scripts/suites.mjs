// What `npm test` runs, in order, and how each tells how many tests passed and failed.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

export const results = ".test-results";

// Each reader gives how many passed and failed, and the names of those that did not pass.

export function readVitest(file) {
  return () => {
    const { numPassedTests, numTotalTests, success, testResults } = readResults(file);
    const failed = numTotalTests - numPassedTests;
    const names = testResults.flatMap(({ name, status, assertionResults }) => {
      const path = relative(process.cwd(), name);
      const tests = assertionResults.filter((test) => test.status !== "passed");
      if (tests.length === 0) return status === "passed" ? [] : [path];
      return tests.map(({ fullName, failureMessages }) => sayFailure(path, fullName, failureMessages?.[0]));
    });
    // A file that does not even load has no test to fail.
    return { passed: numPassedTests, failed: success ? failed : Math.max(1, failed), names };
  };
}

export function readPlaywright(file) {
  return () => {
    const { stats, errors, suites } = readResults(file);
    const { expected, unexpected, flaky, skipped } = stats;
    const names = listSpecs(suites)
      .filter(({ tests }) => tests.some((test) => test.status !== "expected"))
      .map((spec) => sayFailure(spec.file, spec.title, spec.tests[0].results.at(-1)?.error?.message));
    return { passed: expected, failed: unexpected + flaky + skipped + errors.length, names };
  };
}

function listSpecs(suites = []) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...listSpecs(suite.suites)]);
}

function readResults(file) {
  return JSON.parse(readFileSync(`${results}/${file}`, "utf8"));
}

function sayFailure(file, name, message) {
  const why = stripVTControlCharacters(message ?? "did not run").split("\n")[0];
  return `${file}: ${name}: ${why}`;
}

function readSuite(kind) {
  return () => readResults(`suite-${kind}.json`);
}

const node = process.execPath;
const bin = (path) => `node_modules/${path}`;
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Steps have no tests of their own: one that fails counts as one failed. Suites without a single test have failed too. */
export const suites = [
  { name: "Format, lint, types, dead code, layers", command: [npm, "run", "--silent", "check"] },
  {
    name: "Unit, scenario and component tests",
    command: [
      node,
      bin("vitest/vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile=${results}/vitest.json`,
    ],
    read: readVitest("vitest.json"),
  },
  { name: "Build", command: [npm, "run", "--silent", "build"] },
  {
    name: "Screens in Chromium",
    command: [node, bin("@playwright/test/cli.js"), "test"],
    read: readPlaywright("playwright.json"),
    browser: "chromium",
  },
  ...["nginx", "apache"].map((kind) => ({
    name: `Hosted by ${{ nginx: "nginx", apache: "Apache" }[kind]}, by the sample`,
    command: [node, bin("@playwright/test/cli.js"), "test", "--config=tests/hosting", `--project=${kind}`],
    read: readPlaywright("hosting.json"),
    browser: "chromium",
    server: kind,
  })),
  ...["chromium", "firefox", "webkit"].map((kind) => ({
    name: `Storage and crypto in ${{ chromium: "Chromium", firefox: "Firefox", webkit: "WebKitGTK" }[kind]}`,
    command: [node, "tests/support/browsers/run-suite.mjs", kind],
    read: readSuite(kind),
    browser: kind,
  })),
];
