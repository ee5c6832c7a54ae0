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

function vitest(name, files, set) {
  const report = `${name.replace(/\W+/g, "-")}.json`;
  const command = [node, "node_modules/vitest/vitest.mjs", "run", "--project=rules", ...files];
  return {
    name,
    command: [...command, "--reporter=default", "--reporter=json", `--outputFile=${results}/${report}`],
    read: readVitest(report),
    set,
  };
}

/** Side by side: one file alone would leave a processor without work for a quarter of an hour. */
const rules = vitest(
  "Merged, backups changed, wrong passphrases, hostile reports",
  [
    "tests/unit/domain/log",
    "tests/fault/mutated-backups",
    "tests/fault/wrong-passphrases",
    "tests/fault/hostile-report",
  ],
  { HISTORIES: "10000", MUTATIONS: "100000" },
);

/** In four processes: a hundred reports and what reads them again fill one beyond its four gigabytes. */
const payloadsInFiles = [0, 1, 2, 3].map((part) =>
  vitest(`Cross-site payloads in files, part ${part + 1} of 4`, ["tests/fault/cross-site-payloads"], {
    PART: `${part}`,
  }),
);

export const longSuites = [
  { name: "Build", command: [node, "node_modules/vite/bin/vite.js", "build"] },
  playwright("Killed while saving", "kill.spec"),
  playwright("Power cut", longConfig, "power-cut"),
  playwright("Files of the store damaged", "damaged-files"),
  playwright("Disk full", longConfig, "full-disk"),
  rules,
  ...payloadsInFiles,
  playwright("Cross-site payloads on screen", "payloads.spec"),
  playwright("Packets", "egress.spec"),
  playwright("Canaries in the profile", longConfig, "canary"),
];
