import type { Instrument } from "../domain/instrument/schema.ts";

/** An instrument that comes with the application. */
interface ShippedInstrument {
  /** Its file's name without the ending, which is its id. */
  readonly key: string;
  /** The file as it stands: what is kept with an audit is this text and no other. */
  readonly text: string;
  readonly instrument: Instrument;
}

const files = import.meta.glob<string>(
  ["../../audit-instruments/*.json", "!../../audit-instruments/instrument.schema.json"],
  { query: "?raw", import: "default" },
);

/** From the lowest level of need to the highest, as people who work with them order them. Any other comes after, by its name. */
const levelsOfNeed = ["early-intervention", "child-in-need", "child-protection", "looked-after"];

/** Reads every shipped instrument, in the order of the level of need. They come in pieces of their own, so that nothing of them is in the first load. */
export async function readShippedInstruments(): Promise<readonly ShippedInstrument[]> {
  const { parseInstrument } = await import("../domain/instrument/parse-instrument.ts");
  const texts = await Promise.all(
    Object.entries(files).map(async ([path, load]) => ({
      key: path.replace(/^.*\/|\.json$/g, ""),
      text: await load(),
    })),
  );
  const level = (key: string) => (levelsOfNeed.includes(key) ? levelsOfNeed.indexOf(key) : levelsOfNeed.length);
  texts.sort((a, b) => level(a.key) - level(b.key) || (a.key < b.key ? -1 : 1));
  return texts.flatMap(({ key, text }) => {
    const parsed = parseInstrument(text);
    // A test parses every shipped file, so one that is refused here cannot have been released.
    return parsed.ok ? [{ key, text, instrument: parsed.value }] : [];
  });
}
