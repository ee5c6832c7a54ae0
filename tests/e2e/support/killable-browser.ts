import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../../scripts/find-browsers.mjs";
import { chromiumArguments } from "../../support/browsers/chromium-arguments.mjs";

export interface StartedBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends every process of the browser at once, as a power switch does: nothing is flushed, nobody is asked. */
  readonly kill: () => Promise<void>;
}

/** A browser profile that outlives the browsers started in it. */
export async function inOneProfile(
  use: (start: () => Promise<StartedBrowser>, profile: string) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "sightline-profile-"));
  const running = new Set<() => Promise<void>>();
  try {
    await use(async () => {
      const started = await startBrowser(profile);
      running.add(started.kill);
      return started;
    }, profile);
  } finally {
    for (const kill of running) await kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startBrowser(profile: string): Promise<StartedBrowser> {
  const path = findBrowser("chromium");
  if (path === null) throw new Error("There is no Chromium here.");
  const child = spawn(
    path,
    [...chromiumArguments, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  const killGroup = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGKILL");
  };
  // A test that runs out of time is left in the middle, and must not leave a browser behind.
  process.once("exit", killGroup);
  const kill = async () => {
    killGroup();
    await ended;
    process.off("exit", killGroup);
  };
  for await (const line of createInterface({ input: child.stderr })) {
    const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (endpoint === undefined) continue;
    // Read on and forgotten, or the browser would stop when the pipe is full.
    child.stderr.resume();
    const [context] = (await chromium.connectOverCDP(endpoint)).contexts();
    if (context === undefined) break;
    context.setDefaultTimeout(15_000);
    return { context, page: context.pages()[0] ?? (await context.newPage()), kill };
  }
  throw new Error("Chromium did not start.");
}
