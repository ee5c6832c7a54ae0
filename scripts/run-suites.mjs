// Runs suites one after the other and tells how each went: what the everyday run and the long one have in common.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { browserNames, browserVariables, findOrInstallBrowser } from "./find-browsers.mjs";
import { findOrInstallServer, serverNames, serverVariables } from "./find-servers.mjs";
import { results } from "./suites.mjs";

/** Runs a command to its end and gives its exit code; one that hangs is ended, with all that it started. */
function run([program, ...args], env, limitMinutes) {
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
    const { passed, failed, names } = read();
    if (passed + failed === 0) console.error("No test ran, so this suite has failed.");
    const silent = failed === 0 && (code !== 0 || passed === 0);
    return { passed, failed: failed + (silent ? 1 : 0), names };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

export function printTable(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name, ...numbers) =>
    console.log(name.padEnd(width), ...numbers.map((text) => String(text).padStart(8)));
  line("", "minutes", "passed", "failed");
  for (const { name, minutes, passed, failed } of rows) line(name, minutes.toFixed(1), passed, failed);
  // Whoever keeps only the end of what is printed still learns what to look at.
  for (const { name, failed, names = [] } of rows.filter((row) => row.failed > 0)) {
    console.log(`\nFailed in "${name}":`);
    for (const one of names) console.log(`  ${one}`);
    if (names.length < failed) console.log(`  ${failed - names.length} without a name: see what it printed above.`);
  }
}

/** Where the browsers and web servers are, installing what can be installed; `null` for one that cannot be had. */
export function findPrograms() {
  const paths = Object.fromEntries([
    ...Object.keys(browserNames).map((kind) => [kind, findOrInstallBrowser(kind)]),
    ...Object.keys(serverNames).map((kind) => [kind, findOrInstallServer(kind)]),
  ]);
  const variables = { ...browserVariables, ...serverVariables };
  const env = { ...process.env };
  for (const [kind, path] of Object.entries(paths)) if (path !== null) env[variables[kind]] = path;
  return { paths, env, names: { ...browserNames, ...serverNames } };
}

/**
 * Runs each suite to its end and gives a row of minutes and counts for each, with what did not run and why: a program that
 * is not here, or something that the machine does not allow, which a suite leaves in `did-not-run.txt`.
 */
export async function runSuites(suites, { paths, names, env }, limitMinutes) {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const rows = [];
  const absent = [];
  for (const { name, command, read, browser, server, set = {} } of suites) {
    const missing = [browser, server].find((kind) => kind && paths[kind] === null);
    if (missing) {
      absent.push(`${name}: ${names[missing]} is not here and could not be installed.`);
      continue;
    }
    console.log(`\n== ${name}`);
    const start = performance.now();
    const code = await run(command, { ...env, ...set }, limitMinutes);
    rows.push({ name, minutes: (performance.now() - start) / 60_000, ...count(read, code) });
  }
  const notices = `${results}/did-not-run.txt`;
  const refused = existsSync(notices) ? readFileSync(notices, "utf8").trim().split("\n") : [];
  return { rows, absent, refused };
}

export function sumOf(rows, key) {
  return rows.reduce((total, row) => total + row[key], 0);
}
