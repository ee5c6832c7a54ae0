// Starts a browser as a person would, with no driver attached, so that it can be killed as a power switch would.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromiumArguments } from "./chromium-arguments.mjs";

const firefoxPreferences = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  // After three kills Firefox would offer its safe mode instead of the page.
  "toolkit.startup.max_resumed_crashes": -1,
};

function commandLine(kind, profile, url, flags) {
  if (kind === "chromium") return ["--headless=new", ...chromiumArguments, ...flags, `--user-data-dir=${profile}`, url];
  const lines = Object.entries(firefoxPreferences).map(([name, value]) => `user_pref("${name}", ${value});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  return ["--headless", "--no-remote", "--profile", profile, url];
}

/**
 * A browser at an address, in a profile that outlives it. `kill` ends every one of its processes at once, by SIGKILL.
 * @param {"chromium" | "firefox"} kind
 * @param {string} path
 * @param {string} profile
 * @param {string} url
 * @param {readonly string[]} flags
 */
export function startProcess(kind, path, profile, url, flags = []) {
  mkdirSync(profile, { recursive: true });
  const child = spawn(path, commandLine(kind, profile, url, flags), { detached: true, stdio: "ignore" });
  const ended = new Promise((done) => child.once("close", done));
  const kill = async () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended of its own accord, or was killed before.
    }
    await ended;
  };
  return {
    /** Ends it as a person would, so that it writes what it still keeps in memory; killed where it has not ended in 15 seconds. */
    close: async () => {
      child.kill("SIGTERM");
      await Promise.race([ended, new Promise((late) => setTimeout(late, 15_000))]);
      await kill();
    },
    kill,
  };
}
