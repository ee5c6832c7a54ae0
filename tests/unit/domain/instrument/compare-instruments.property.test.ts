import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareInstruments, hasNoDifference } from "#src/domain/instrument/compare-instruments.ts";
import type { Comparison, ItemChange } from "#src/domain/instrument/comparison.ts";
import { parseInstrument } from "#src/domain/instrument/parse-instrument.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { anInstrumentFile, type Draft } from "#tests/support/builders/an-instrument-file.ts";
import { readShipped, shippedFiles } from "#tests/support/shipped-instruments.ts";

const seed = 20_261_127;

const small = JSON.parse(anInstrumentFile()) as Instrument;

type Way = readonly (string | number)[];

function waysInto(value: Draft, way: Way = []): Way[] {
  if (typeof value !== "object" || value === null) return [way];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [way, ...keys.flatMap((key) => waysInto(value[key], [...way, key]))];
}

/** What makes it a version, and not something that it says. */
const outside = ["$schema", "formatVersion", "id", "version"];
const ways = waysInto(small).filter((way) => way.length > 0 && !(way.length === 1 && outside.includes(`${way[0]}`)));

const acts: Record<string, (holder: Draft, key: string | number) => void> = {
  changed: (holder, key) => {
    const value = holder[key];
    if (typeof value === "string") holder[key] = key === "letter" ? "Z" : `${value} so`;
    else if (typeof value === "boolean") holder[key] = !value;
    else if (typeof value === "number") holder[key] = value + 1;
  },
  "taken out": (holder, key) => Array.isArray(holder) && holder.splice(Number(key), 1),
  "turned round": (holder) => Array.isArray(holder) && holder.reverse(),
};

function changed(way: Way, act: string): string {
  return anInstrumentFile((draft) => {
    const holder = way.slice(0, -1).reduce((value, step) => value[step], draft);
    acts[act]?.(holder, way.at(-1) ?? "");
  });
}

/** Every sound file that is one small change away from the small instrument, with what was done. */
const near = ways.flatMap((way) =>
  Object.keys(acts).flatMap((act) => {
    const text = changed(way, act);
    const parsed = parseInstrument(text);
    const isOther = JSON.stringify(JSON.parse(text)) !== JSON.stringify(small);
    return parsed.ok && isOther ? [{ what: `${way.join(".")} ${act}`, instrument: parsed.value }] : [];
  }),
);

function missed(compare: (before: Instrument, after: Instrument) => Comparison): string[] {
  return near.filter(({ instrument }) => hasNoDifference(compare(small, instrument))).map(({ what }) => what);
}

const someNear = fc.constantFrom(...near).map(({ instrument }) => instrument);

describe("a comparison", () => {
  it.each(shippedFiles)("of %s with itself says that there is no difference", (file) => {
    const instrument = readShipped(file);
    const comparison = compareInstruments(instrument, structuredClone(instrument));
    expect(comparison.relation).toBe("same");
    expect(hasNoDifference(comparison)).toBe(true);
  });

  it("passes over no change that leaves a file sound, wherever it is", () => {
    expect(near.length).toBeGreaterThan(250);
    expect(missed(compareInstruments)).toEqual([]);
  });

  it("control: one that does not look at guidance is found to pass over it", () => {
    const blind = (text: Instrument) => ({
      ...text,
      areas: text.areas.map((area) => ({
        ...area,
        standards: area.standards.map((standard) => ({ ...standard, guidance: "" })),
      })),
    });
    const found = missed((before, after) => compareInstruments(blind(before), blind(after)));
    expect(found.length).toBe(7);
    expect(found.every((what) => what.endsWith("guidance changed"))).toBe(true);
  });

  it("says from the other side that what came went, and what went came", () => {
    fc.assert(
      fc.property(someNear, someNear, (a, b) => {
        const [there, back] = [compareInstruments(a, b), compareInstruments(b, a)];
        expect(idsOf(back, "added")).toEqual(idsOf(there, "removed"));
        expect(idsOf(back, "removed")).toEqual(idsOf(there, "added"));
        expect(idsOf(back, "changed")).toEqual(idsOf(there, "changed"));
        expect(hasNoDifference(there)).toBe(hasNoDifference(back));
      }),
      { seed, numRuns: 400 },
    );
  });
});

/** The ids are the same in both versions here: none of the changes gives an item another. */
function idsOf({ areas, parts }: Comparison, kind: ItemChange["kind"]): string[] {
  const lists = [
    ...areas.flatMap(({ standards, descriptors, lookFor }) => [standards, descriptors, lookFor]),
    ...Object.values(parts).map(({ items }) => items),
  ];
  const went = kind === "added" ? "before" : "after";
  const ids = lists.flatMap((items) => items.filter((item) => item.kind === kind).map(({ id }) => id));
  const ofAreas =
    kind === "changed"
      ? []
      : areas.filter((area) => area[went] === null).map(({ before, after }) => (before ?? after)?.id ?? "");
  return [...ids, ...ofAreas].sort();
}
