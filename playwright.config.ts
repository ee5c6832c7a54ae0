import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/find-browsers.mjs";
import { chromiumArguments } from "./tests/support/browsers/chromium-arguments.mjs";

const executablePath = findBrowser("chromium");

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".test-results/playwright",
  // Everything runs on the build in dist, each worker with a server of its own on a free port: see tests/e2e/support.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Against what hangs, and no measure: on a machine with other work everything takes three times as long.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [["list"], ["json", { outputFile: ".test-results/playwright.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    actionTimeout: 30_000,
    locale: "en-GB",
    timezoneId: "Europe/London",
    // Recording costs half of the time again; `--trace=retain-on-failure` shows how a test came to fail.
    trace: "off",
    // Every first visit would keep the whole build: a third of the time. What is about being kept allows it in its own file.
    serviceWorkers: "block",
    launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: chromiumArguments },
  },
});
