import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer } from "../../../scripts/serve.mjs";
import { buildPage } from "../../support/browsers/build-page.mjs";
import { startProcess } from "../../support/browsers/start-process.mjs";
import { waitFor } from "../../support/browsers/wait-for.mjs";

interface ReadBack {
  readonly health: string;
  readonly whole: readonly number[];
  readonly torn: readonly number[];
}

export interface Browser {
  readonly kind: "chromium" | "firefox";
  readonly path: string;
  readonly flags?: readonly string[];
}

export interface KillOutcome {
  readonly acknowledged: number;
  readonly lost: readonly number[];
  readonly torn: readonly number[];
  readonly health: readonly string[];
}

const perRound = 1000;

/** The address of the saving page, and everything that page has told. It outlives the browsers, so the origin stays. */
async function listen() {
  const folder = await buildPage(`saving-page-${process.pid}`, "tests/e2e/kill", "saving-page.html");
  const acknowledged = new Set<number>();
  const heard: { read: ReadBack | null; failed: string | null } = { read: null, failed: null };
  const hear = async (request: IncomingMessage) => {
    const text = (await request.toArray()).join("");
    const body: unknown = JSON.parse(text);
    if (request.url === "/saved") acknowledged.add(body as number);
    if (request.url === "/read") heard.read = body as ReadBack;
    if (request.url === "/failed") heard.failed = body as string;
  };
  const server = createServer((request, response) => {
    if (request.method !== "POST") return void answer(folder, request, response);
    hear(request).then(
      () => response.end(),
      () => response.destroy(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/saving-page.html`;
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  };
  return { url, acknowledged, heard, close };
}

/**
 * Lets a browser save, kills it once so many saves have been acknowledged, starts it again in the same profile and
 * reads back: once for each number in `killAfter`.
 */
export async function killRounds(browser: Browser, killAfter: readonly number[], early = false): Promise<KillOutcome> {
  const profile = mkdtempSync(join(tmpdir(), "sightline-kill-"));
  const { url, acknowledged, heard, close } = await listen();
  const start = (query: string) => startProcess(browser.kind, browser.path, profile, `${url}?${query}`, browser.flags);
  const health: string[] = [];
  const torn = new Set<number>();
  const lost = new Set<number>();
  try {
    for (const [round, saves] of killAfter.entries()) {
      const before = acknowledged.size;
      const saving = start(`do=save&number=${round * perRound}${early ? "&acknowledge=early" : ""}`);
      await waitFor(`${saves} saves`, () => heard.failed !== null || acknowledged.size >= before + saves, 60_000);
      await saving.kill();
      heard.read = null;
      const reading = start(`do=read&number=${(round + 1) * perRound}`);
      await waitFor("What is there", () => heard.read ?? heard.failed, 60_000);
      await reading.kill();
      const read = heard.read as ReadBack | null;
      if (read === null) throw new Error(`The page failed: ${heard.failed}`);
      health.push(read.health);
      for (const number of read.torn) torn.add(number);
      const there = new Set(read.whole);
      for (const number of acknowledged) if (!there.has(number)) lost.add(number);
    }
    return { acknowledged: acknowledged.size, lost: [...lost], torn: [...torn], health };
  } finally {
    close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
