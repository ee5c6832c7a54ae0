// The one test command: finds or installs the browsers and web servers, runs every suite, and ends with the line `N passed, N failed`.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { browserNames, browserVariables, findOrInstallBrowser } from "./find-browsers.mjs";
import { findOrInstallServer, serverNames, serverVariables } from "./find-servers.mjs";
import { results, suites } from "./suites.mjs";

const limitMinutes = 30;

/** Runs a command to its end and gives its exit code; one that hangs is ended, with all that it started. */
function run([program, ...args], env) {
  return new Promise((done) => {
    const own = process.platform !== "win32";
    const child = spawn(program, args, { stdio: "inherit", env, detached: own, shell: !own });
    const end = () => (own ? process.kill(-child.pid, "SIGKILL") : child.kill());
    const watch = setTimeout(() => {
      console.error(`Ended after ${limitMinutes} minutes.`);
      end();
    }, limitMinutes * 60_000);
    const interrupt = () => {
      end();
      process.exit(130);
    };
    process.once("SIGINT", interrupt);
    process.once("SIGTERM", interrupt);
    child.once("error", () => done(1));
    child.once("close", (code) => {
      clearTimeout(watch);
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
      done(code ?? 1);
    });
  });
}

function count(read, code) {
  if (!read) return { passed: 0, failed: code === 0 ? 0 : 1 };
  try {
    const { passed, failed } = read();
    if (passed + failed === 0) console.error("No test ran, so this suite has failed.");
    const silent = failed === 0 && (code !== 0 || passed === 0);
    return { passed, failed: failed + (silent ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function printTable(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name, ...numbers) =>
    console.log(name.padEnd(width), ...numbers.map((text) => String(text).padStart(8)));
  line("", "minutes", "passed", "failed");
  for (const { name, minutes, passed, failed } of rows) line(name, minutes.toFixed(1), passed, failed);
}

async function main() {
  const names = { ...browserNames, ...serverNames };
  const variables = { ...browserVariables, ...serverVariables };
  const paths = Object.fromEntries([
    ...Object.keys(browserNames).map((kind) => [kind, findOrInstallBrowser(kind)]),
    ...Object.keys(serverNames).map((kind) => [kind, findOrInstallServer(kind)]),
  ]);
  const env = { ...process.env };
  for (const [kind, path] of Object.entries(paths)) if (path !== null) env[variables[kind]] = path;
  if (paths.chromium === null) {
    console.error("Install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH: the tests need a browser.");
    console.log("0 passed, 1 failed");
    return 1;
  }

  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const rows = [];
  const absent = [];
  for (const { name, command, read, browser, server } of suites) {
    const missing = [browser, server].find((kind) => kind && paths[kind] === null);
    if (missing) {
      absent.push(`${name}: ${names[missing]} is not here and could not be installed.`);
      continue;
    }
    console.log(`\n== ${name}`);
    const start = performance.now();
    const code = await run(command, env);
    rows.push({ name, minutes: (performance.now() - start) / 60_000, ...count(read, code) });
  }

  console.log("");
  printTable(rows);
  for (const line of absent) console.log(`Did not run. ${line}`);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const failed = sum("failed") + (process.env.CI ? absent.length : 0);
  console.log(`\n${sum("passed")} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
