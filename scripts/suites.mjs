// What `npm test` runs, in order, and how each tells how many tests passed and failed.
import { readFileSync } from "node:fs";

export const results = ".test-results";

export function readVitest(file) {
  return () => {
    const { numPassedTests, numTotalTests, success } = JSON.parse(readFileSync(`${results}/${file}`, "utf8"));
    const failed = numTotalTests - numPassedTests;
    // A file that does not even load has no test to fail.
    return { passed: numPassedTests, failed: success ? failed : Math.max(1, failed) };
  };
}

export function readPlaywright(file) {
  return () => {
    const { stats, errors } = JSON.parse(readFileSync(`${results}/${file}`, "utf8"));
    const { expected, unexpected, flaky, skipped } = stats;
    return { passed: expected, failed: unexpected + flaky + skipped + errors.length };
  };
}

function readSuite(kind) {
  return () => JSON.parse(readFileSync(`${results}/suite-${kind}.json`, "utf8"));
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
