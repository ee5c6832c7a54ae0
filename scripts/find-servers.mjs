// Finds the web servers that the hosting samples are tried on: named by an environment variable, installed, or, on Debian
// and Ubuntu as root, installed by apt. Their modules are looked for where Debian puts them.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { canInstall, installPackages } from "./install-packages.mjs";

const servers = {
  nginx: { name: "nginx", variable: "NGINX_PATH", place: "/usr/sbin/nginx", package: "nginx-light" },
  apache: { name: "Apache", variable: "APACHE_PATH", place: "/usr/sbin/apache2", package: "apache2-bin" },
};

export const serverNames = Object.fromEntries(Object.entries(servers).map(([kind, { name }]) => [kind, name]));
export const serverVariables = Object.fromEntries(
  Object.entries(servers).map(([kind, { variable }]) => [kind, variable]),
);

/** Where a server is, or null. */
export function findServer(kind) {
  const { variable, place } = servers[kind];
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} names ${named}, and there is no such file.`);
  return [named ?? place].find((path) => existsSync(path)) ?? null;
}

/** Debian asks this file before it starts a service. Without it, installing nginx would open port 80 of this computer. */
const policy = "/usr/sbin/policy-rc.d";

function withoutStarting(install) {
  if (existsSync(policy)) return install();
  writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    return install();
  } finally {
    rmSync(policy);
  }
}

/** Where a server is, installing it where that is possible, or null. */
export function findOrInstallServer(kind) {
  const found = findServer(kind);
  if (found !== null || !canInstall()) return found;
  return withoutStarting(() => installPackages([servers[kind].package])) ? findServer(kind) : null;
}
