import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ServedApart {
  readonly url: string;
  /** A copy of the build, which a test may change. */
  readonly folder: string;
  /** Ends the server as a crash would. */
  readonly kill: () => Promise<void>;
}

/** Serves a copy of the build from a process of its own, as `npm start` does, so that a test can kill it. */
export async function serveApart(use: (served: ServedApart) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sightline-served-"));
  cpSync("dist", folder, { recursive: true });
  const child = spawn(process.execPath, ["scripts/serve.mjs", folder], { env: { ...process.env, PORT: "0" } });
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  try {
    await use({ url: await readAddress(child), folder, kill });
  } finally {
    await kill();
    rmSync(folder, { recursive: true });
  }
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.stdout?.on("data", (text) => {
      const [address] = /http:\S+/.exec(String(text)) ?? [];
      if (address) done(address);
    });
    child.stderr?.on("data", (text) => fail(new Error(String(text))));
  });
}
