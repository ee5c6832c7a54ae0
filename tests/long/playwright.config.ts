import { defineConfig } from "@playwright/test";
import everyDay from "../../playwright.config.ts";

/** What takes minutes, or a machine that allows more than most. One at a time: each starts browsers of its own. */
export default defineConfig({
  ...everyDay,
  testDir: ".",
  outputDir: "../../.test-results/playwright-long",
  workers: 1,
  fullyParallel: false,
  timeout: 3_600_000,
  reporter: [["list"], ["json", { outputFile: "../../.test-results/long.json" }]],
});
