import { readdirSync, readFileSync } from "node:fs";
import { parseInstrument } from "#src/domain/instrument/parse-instrument.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { problemInWords } from "#src/features/shared/problem-in-words.ts";

const folder = "audit-instruments";

/** The files of the instruments that come with the product. */
export const shippedFiles: readonly string[] = readdirSync(folder).filter(
  (name) => name.endsWith(".json") && name !== "instrument.schema.json",
);

/** One of them, through the door. */
export function readShipped(file: string): Instrument {
  const opened = parseInstrument(readFileSync(`${folder}/${file}`, "utf8"));
  if (!opened.ok) throw new Error(opened.error.map(problemInWords).join("\n"));
  return opened.value;
}
