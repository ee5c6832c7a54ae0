import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { startProcess } from "../../support/browsers/start-process.mjs";
import { waitFor } from "../../support/browsers/wait-for.mjs";
import { type Damage, damageFile } from "../../support/damage-file.ts";
import { isLongRun } from "../../support/long-run.ts";
import type { Browser } from "./kill-rounds.ts";
import { serveSavingPage } from "./saving-page-server.ts";

/** Said of a start that never came to an end: worse than an alarm, and told apart from one. */
const noStart = "no start";

export interface DamagedStart {
  readonly file: string;
  readonly damage: Damage | "none";
  /** What the start said: the health of the store, or why it would not open. */
  readonly said: string;
  /** Saves that were acknowledged before, and are not there or not whole. */
  readonly lost: number;
}

/** A file of the store, by its place in the profile, and what is done to it where. */
export interface Wound {
  readonly file: string;
  readonly damage: Damage;
  readonly place: number;
  /** Chromium's alone: the witness, which is kept beside the store, goes with it. */
  readonly withoutWitness?: boolean;
}

const patience = isLongRun ? 180_000 : 60_000;
/**
 * Both browsers keep localStorage, where the witness is, in memory for five seconds before they write it, and Chromium writes it
 * no more than once a minute. What is lost before that is lost in silence: SECURITY.md says so.
 */
const untilWitnessIsWritten = isLongRun ? 70_000 : 10_000;
/** The most that the page saves before it is stopped. */
const most = 1_000;

/** The folder in which each browser keeps its stores. */
export function storeFolder(kind: Browser["kind"], profile: string): string {
  return kind === "chromium" ? join(profile, "Default", "IndexedDB") : join(profile, "storage", "default");
}

function filesOf(kind: Browser["kind"], profile: string): string[] {
  const folder = storeFolder(kind, profile);
  return (
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      // Firefox keeps localStorage beside the databases: that is the witness, not the store.
      .filter((path) => !/[\\/]ls[\\/]/.test(path) && (kind === "chromium" || /[\\/]idb[\\/]/.test(path)))
      .map((path) => relative(profile, path))
      .sort()
  );
}

/**
 * Saves so often in a profile, ends the browser, and starts it again once for each wound in a copy of that profile which has the
 * wound alone. `choose` is told which files the store has.
 */
export async function damageRounds(
  browser: Browser,
  saves: number,
  choose: (files: readonly string[]) => readonly Wound[],
): Promise<readonly DamagedStart[]> {
  const around = mkdtempSync(join(tmpdir(), "sightline-damage-"));
  const whole = join(around, "whole");
  const { url, acknowledged, heard, forget, close } = await serveSavingPage();
  const start = (profile: string, query: string) =>
    startProcess(browser.kind, browser.path, profile, `${url}?${query}`, browser.flags);
  const lookIn = async (profile: string, wound: Wound | null): Promise<DamagedStart> => {
    forget();
    const looking = start(profile, `do=look&number=${most}`);
    const told = await waitFor("A start", () => heard.read ?? heard.failed, patience).catch(() => noStart);
    await looking.kill();
    const there = new Set(typeof told === "string" ? [] : told.whole);
    const found: DamagedStart = {
      file: wound?.file ?? "",
      damage: wound?.damage ?? "none",
      said: typeof told === "string" ? told : told.health,
      lost: [...acknowledged].filter((number) => !there.has(number)).length,
    };
    console.log(`  ${found.damage} ${found.file}: ${found.said}, ${found.lost} lost`);
    return found;
  };
  try {
    // So many and then no more, as a person's saves come: while a page saves without a pause the witness waits.
    const saving = start(whole, `do=save&number=0&count=${saves}`);
    await waitFor("All saves", () => heard.failed !== null || acknowledged.size >= saves, patience);
    await new Promise((written) => setTimeout(written, untilWitnessIsWritten));
    await saving.close();
    // A start without a wound: the control, and the browser's own tidying of what a kill had left.
    const starts = [await lookIn(whole, null)];
    for (const wound of choose(filesOf(browser.kind, whole))) {
      const profile = join(around, "wounded");
      // Chromium's marks of a profile in use are links to what is no file, which a copy would make into other ones.
      cpSync(whole, profile, { recursive: true, filter: (path) => !basename(path).startsWith("Singleton") });
      if (wound.withoutWitness) rmSync(join(profile, "Default", "Local Storage"), { recursive: true });
      if (damageFile(join(profile, wound.file), wound.damage, wound.place)) starts.push(await lookIn(profile, wound));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    return starts;
  } finally {
    close();
    rmSync(around, { recursive: true, force: true, maxRetries: 5 });
  }
}
