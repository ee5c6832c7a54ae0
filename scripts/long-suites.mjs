// What `npm run test:long` runs, in order. Each has its control beside it: something wrong on purpose that must be found.
import { readPlaywright, readVitest, results } from "./suites.mjs";

const node = process.execPath;
const longConfig = "--config=tests/long";

function playwright(name, ...words) {
  const report = words.includes(longConfig) ? "long.json" : "playwright.json";
  return {
    name,
    command: [node, "node_modules/@playwright/test/cli.js", "test", ...words],
    read: readPlaywright(report),
    browser: "chromium",
  };
}

/** Side by side: one file alone would leave a processor without work for a quarter of an hour. */
const rules = {
  name: "Merged, backups changed, wrong passphrases, cross-site payloads in files",
  command: [
    ...[node, "node_modules/vitest/vitest.mjs", "run", "--project=rules"],
    ...["tests/unit/domain/log", "tests/fault/mutated-backups", "tests/fault/wrong-passphrases"],
    ...["tests/fault/cross-site-payloads", "tests/fault/hostile-report"],
    ...["--reporter=default", "--reporter=json", `--outputFile=${results}/rules.json`],
  ],
  read: readVitest("rules.json"),
  set: { HISTORIES: "10000", MUTATIONS: "100000" },
};

export const longSuites = [
  { name: "Build", command: [node, "node_modules/vite/bin/vite.js", "build"] },
  playwright("Killed while saving", "kill.spec"),
  playwright("Power cut", longConfig, "power-cut"),
  playwright("Files of the store damaged", "damaged-files"),
  playwright("Disk full", longConfig, "full-disk"),
  rules,
  playwright("Cross-site payloads on screen", "payloads.spec"),
  playwright("Packets", "egress.spec"),
  playwright("Canaries in the profile", longConfig, "canary"),
];
