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

function vitest(name, files, set = {}) {
  const report = `${name.replace(/\W+/g, "-")}.json`;
  const command = [node, "node_modules/vitest/vitest.mjs", "run", ...files];
  return {
    name,
    command: [...command, "--reporter=default", "--reporter=json", `--outputFile=${results}/${report}`],
    read: readVitest(report),
    set,
  };
}

export const longSuites = [
  { name: "Build", command: [node, "node_modules/vite/bin/vite.js", "build"] },
  playwright("Killed while saving", "kill.spec"),
  playwright("Power cut", longConfig, "power-cut"),
  playwright("Files of the store damaged", "damaged-files"),
  playwright("Disk full", longConfig, "full-disk"),
  vitest("Merged: 10,000 histories", ["tests/unit/domain/log"], { HISTORIES: "10000" }),
  vitest("Backups changed: 100,000 by byte, 100,000 by structure", ["tests/fault/mutated-backups"], {
    MUTATIONS: "100000",
  }),
  vitest("Wrong passphrases, derived for real", ["tests/fault/wrong-passphrases"]),
  vitest("Cross-site payloads in files", ["tests/fault/cross-site-payloads", "tests/fault/hostile-report"]),
  playwright("Cross-site payloads on screen", "payloads.spec"),
  playwright("Packets", "egress.spec"),
  playwright("Canaries in the profile", longConfig, "canary"),
];
