import { readFileSync } from "node:fs";
import type { Instrument } from "#src/domain/instrument/schema.ts";

const small = readFileSync("tests/fixtures/instruments/small.json", "utf8");

/** What a test may do to an instrument before it is written to a text: anything, right or wrong. */
// biome-ignore lint/suspicious/noExplicitAny: a broken instrument has no type; breaking it is what the tests are for.
export type Draft = any;

/** The text of a small, sound instrument, with one change if wanted. */
export function anInstrumentFile(change: (draft: Draft) => void = () => {}): string {
  const draft: Draft = JSON.parse(small);
  change(draft);
  return JSON.stringify(draft, null, 2);
}

/** The small, sound instrument itself. */
export function theSmallInstrument(): Instrument {
  return JSON.parse(small) as Instrument;
}
