import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** `npm run test:long` asks for the long counts and keeps what came of them; `npm test` asks for a few, in seconds. */
export const isLongRun = process.env.SIGHTLINE_LONG === "1";

/** Another seed in each long run, said in the results, so that what it found can be seen again; always the same in `npm test`. */
const seed = Number(process.env.SIGHTLINE_SEED ?? 20_261_127);

/** Figures of a suite for the table of the long run. */
export function noteFigures(suite: string, figures: Readonly<Record<string, string | number>>): void {
  console.log(`${suite}: ${JSON.stringify(figures)}`);
  if (!isLongRun) return;
  const folder = ".test-results/figures";
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${suite.replace(/\W+/g, "-")}.json`);
  writeFileSync(path, JSON.stringify({ suite, figures }));
}

const noticesFile = ".test-results/did-not-run.txt";

/** Something that this machine does not allow. The test command prints it under its table: nothing is skipped in silence. */
export function noteNotRun(line: string): void {
  console.log(`Did not run. ${line}`);
  mkdirSync(".test-results", { recursive: true });
  let before = "";
  try {
    before = readFileSync(noticesFile, "utf8");
  } catch {
    // The first of this run.
  }
  writeFileSync(noticesFile, `${before}${line}\n`);
}

/** Numbers from 0 up to but without 1, the same for the same seed. */
export function seededNumbers(from = seed): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
