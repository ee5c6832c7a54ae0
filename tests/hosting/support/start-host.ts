import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findServer } from "../../../scripts/find-servers.mjs";
import { findFreePort } from "../../support/browsers/free-port.mjs";
import { waitFor } from "../../support/browsers/wait-for.mjs";
import { configure, type HostKind, readSample } from "./configure.ts";

export interface Host {
  readonly url: string;
  /** What it serves: the build, and the build once more in the folder `audits`. */
  readonly root: string;
  /** Ends the server at once. */
  readonly stop: () => Promise<void>;
}

/** The build behind a real web server that is set up by the sample, as a process of its own on a free port of this computer. */
export async function startHost(kind: HostKind, sample = readSample(kind)): Promise<Host> {
  const path = findServer(kind);
  if (path === null) throw new Error(`${kind} is not here: it is named by NGINX_PATH or APACHE_PATH, or installed.`);
  const folder = mkdtempSync(join(tmpdir(), `sightline-${kind}-`));
  const root = join(folder, "root");
  mkdirSync(root);
  cpSync("dist", root, { recursive: true });
  cpSync("dist", join(root, "audits"), { recursive: true });
  // Apache started as root reads files as somebody else.
  chmodSync(folder, 0o755);
  const port = await findFreePort();
  const file = join(folder, "host.conf");
  writeFileSync(file, configure[kind](sample, { folder, root, port }, path));

  const flags = kind === "nginx" ? ["-p", folder, "-e", "stderr", "-c", file] : ["-DFOREGROUND", "-f", file];
  // A group of its own, because Apache has children, which would keep the port.
  const child = spawn(path, flags, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  let running = true;
  const ended = new Promise<void>((done) => {
    child.once("close", () => {
      running = false;
      done();
    });
  });
  const stop = async () => {
    if (running && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  const answers = async () => {
    if (!running) throw new Error(`${kind} did not start: ${said}`);
    return fetch(url).then(
      () => true,
      () => false,
    );
  };
  try {
    await waitFor(kind, answers, 20_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, root, stop };
}
