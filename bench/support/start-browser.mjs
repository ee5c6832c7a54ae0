import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/find-browsers.mjs";
import { chromiumArguments } from "../../tests/support/browsers/chromium-arguments.mjs";
import { clockInPage } from "./clock-in-page.mjs";
import { processorTime } from "./processor-time.mjs";
import { unlock } from "./unlock.mjs";

/**
 * One browser with a profile on the disk: without one IndexedDB lives in memory, and a strict write costs nothing.
 * Service workers are blocked and the cache is off for every page alike, so a cold page fetches and compiles all it has.
 */
export async function startBrowser(folder) {
  const executablePath = findBrowser("chromium");
  if (executablePath === null) throw new Error("There is no Chromium. CHROMIUM_PATH can name one.");
  const profile = join(folder, "profile");
  mkdirSync(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: chromiumArguments,
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    serviceWorkers: "block",
  });

  /** A tab at an address. `slow`: how many times slower its processor is made. `isLocked`: it asks for the passphrase. */
  async function open(url, { slow = 1, usable = "h1", isLocked = false } = {}) {
    const page = await context.newPage();
    const load = weighLoad(page);
    const tools = await context.newCDPSession(page);
    await tools.send("Performance.enable", { timeDomain: "threadTicks" });
    await tools.send("Network.enable");
    await tools.send("Network.setCacheDisabled", { cacheDisabled: true });
    if (slow > 1) await tools.send("Emulation.setCPUThrottlingRate", { rate: slow });
    await page.addInitScript(clockInPage, { usable, isLocked });
    await page.goto(url, { waitUntil: "commit", timeout: 60_000 });
    return { page, tools, load, unlocking: { clock: 0, processor: 0 } };
  }

  /** A tab of the application, let in with the passphrase. What that took is `unlocking`, and in nobody's figures. */
  async function openUnlocked(url, options = {}) {
    const opened = await open(url, { ...options, isLocked: true });
    try {
      return { ...opened, unlocking: await unlock(opened) };
    } catch (error) {
      await opened.page.close();
      throw error;
    }
  }

  /** Runs one of the functions of the bench's page on a workspace's origin, in a tab of its own. */
  async function inBenchPage(url, act, ...args) {
    const { page, tools } = await open(`${url}bench/bench.html`);
    try {
      await page.waitForFunction(() => window.bench !== undefined);
      return await act(page, tools, ...args);
    } finally {
      await page.close();
    }
  }

  return {
    open,
    openUnlocked,
    inBenchPage,
    version: await versionOf(context),
    close: () => context.close(),
  };
}

/** From the start of the navigation until the page can be used, less the unlocking. */
export async function timeToUsable({ page, tools, unlocking }) {
  const clock = await page.evaluate(() => window.benchClock.usable);
  return { clock: clock - unlocking.clock, processor: (await processorTime(tools)) - unlocking.processor };
}

/** Kilobytes of scripts and styles that have come so far, gzipped, workers apart. */
function weighLoad(page) {
  const sizes = [];
  page.on("response", (response) => {
    if (!["script", "stylesheet"].includes(response.request().resourceType()) || /\.worker-/.test(response.url()))
      return;
    // A page closed before anyone asks for its weight has none to tell.
    const body = response.body().catch(() => null);
    sizes.push(body.then((bytes) => (bytes === null ? Number.NaN : gzipSync(bytes, { level: 9 }).byteLength)));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
}

async function versionOf(context) {
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  const { product } = await tools.send("Browser.getVersion");
  await page.close();
  return product.replace("/", " ").replace("Chrome", "Chromium");
}
