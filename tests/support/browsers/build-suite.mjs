// Builds the suite that every browser runs: a page of its own, apart from the application's build.
import { resolve } from "node:path";
import { build } from "vite";

export const suiteFolder = ".test-results/suite";

export async function buildSuite() {
  await build({
    configFile: false,
    root: "tests/browser",
    base: "./",
    logLevel: "warn",
    build: {
      outDir: resolve(suiteFolder),
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: "tests/browser/suite.html" },
    },
    worker: { format: "es" },
  });
}
