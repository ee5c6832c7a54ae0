import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProcess } from "../../support/browsers/start-process.mjs";
import { waitFor } from "../../support/browsers/wait-for.mjs";
import type { Disk } from "../../support/machine/loop-disk.ts";
import { serveSavingPage } from "./saving-page-server.ts";

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

interface Rounds {
  /** After how many saves of a round the end comes, a number for each round. */
  readonly killAfter: readonly number[];
  /** What the page is told beside its errand: how a control saves. */
  readonly how?: string;
  /** Where the profile lies on a disk of its own, its power goes before the browser is killed. */
  readonly disk?: Disk;
}

const perRound = 1000;
/** A thousand saves beside much other work. What hangs is ended by the test's own limit. */
const patience = 600_000;

/**
 * Lets a browser save, kills it once so many saves have been acknowledged, starts it again in the same profile and
 * reads back: once for each number in `killAfter`.
 */
export async function killRounds(browser: Browser, { killAfter, how = "", disk }: Rounds): Promise<KillOutcome> {
  const around = disk?.folder ?? tmpdir();
  const profile = mkdtempSync(join(around, "sightline-kill-"));
  const { url, acknowledged, heard, forget, close } = await serveSavingPage();
  let running: ReturnType<typeof startProcess> | null = null;
  const start = (query: string) => {
    running = startProcess(browser.kind, browser.path, profile, `${url}?${query}`, browser.flags);
    return running;
  };
  const health: string[] = [];
  const torn = new Set<number>();
  const lost = new Set<number>();
  try {
    for (const [round, saves] of killAfter.entries()) {
      const before = acknowledged.size;
      const saving = start(`do=save&number=${round * perRound}${how}`);
      await waitFor(`${saves} saves`, () => heard.failed !== null || acknowledged.size >= before + saves, patience);
      const failed = heard.failed;
      disk?.cut();
      await saving.kill();
      if (failed !== null) throw new Error(`The page failed in round ${round}: ${failed}`);
      disk?.restore();
      forget();
      const reading = start(`do=read&number=${(round + 1) * perRound}`);
      const told = await waitFor("What is there", () => heard.read ?? heard.failed, patience);
      await reading.kill();
      if (typeof told === "string") throw new Error(`The page failed: ${told}`);
      health.push(told.health);
      for (const number of told.torn) torn.add(number);
      const there = new Set(told.whole);
      for (const number of acknowledged) if (!there.has(number)) lost.add(number);
    }
    return { acknowledged: acknowledged.size, lost: [...lost], torn: [...torn], health };
  } finally {
    // What failed half-way has left its browser, which would hold the disk.
    await (running as ReturnType<typeof startProcess> | null)?.kill();
    close();
    // A disk of its own goes as a whole, and one whose power went lets nothing be removed.
    if (disk === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
