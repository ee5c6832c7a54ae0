import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "../../scripts/find-browsers.mjs";
import { chromiumArguments } from "../support/browsers/chromium-arguments.mjs";
import type { HostOptions } from "./support/test.ts";

const executablePath = findBrowser("chromium");

/** One project for each web server, since a computer may have one of them: `npx playwright test -c tests/hosting --project=nginx` */
export default defineConfig<HostOptions>({
  testDir: ".",
  outputDir: "../../.test-results/hosting",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // A first visit keeps the whole build, which takes its time on a computer that does other things.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../../.test-results/hosting.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    actionTimeout: 15_000,
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: chromiumArguments },
  },
  projects: [
    { name: "nginx", use: { kind: "nginx" } },
    { name: "apache", use: { kind: "apache" } },
  ],
});
