// Installs packages by apt, where that is possible: on Debian and Ubuntu, as root.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const apt = {
  stdio: ["ignore", "ignore", "inherit"],
  timeout: 300_000,
  env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
};
let listsAreFresh = false;

export function canInstall() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

/** Whether they are here now. */
export function installPackages(packages) {
  console.log(`Installing ${packages.join(" and ")} by apt`);
  if (!listsAreFresh) spawnSync("apt-get", ["update", "-qq"], apt);
  listsAreFresh = true;
  return spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], apt).status === 0;
}
