import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonPlaces } from "#src/domain/instrument/json-places.ts";
import { parseInstrument } from "#src/domain/instrument/parse-instrument.ts";
import { instrumentSchema } from "#src/domain/instrument/schema.ts";
import { problemInWords } from "#src/features/shared/problem-in-words.ts";
import { anInstrumentFile, type Draft } from "#tests/support/builders/an-instrument-file.ts";

const seed = 20_261_121;

/** Every place of a value: the way there, from the root. */
function placesOf(value: Draft, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.keys(value).flatMap((key) => placesOf(value[key], [...path, Array.isArray(value) ? +key : key])),
  ];
}

const places = placesOf(JSON.parse(anInstrumentFile())).filter((path) => path.length > 0);

function valueAt(path: (string | number)[]): Draft {
  return path.reduce((value, step) => value[step], JSON.parse(anInstrumentFile()));
}

function withChange(path: (string | number)[], change: (holder: Draft, key: string | number) => void): string {
  return anInstrumentFile((draft) => {
    const holder = path.slice(0, -1).reduce((value, step) => value[step], draft);
    change(holder, path.at(-1) as string | number);
  });
}

/** What may go wrong with an entry of a list. */
const acts: Record<string, (holder: Draft, key: string | number) => void> = {
  "taken out": (holder, key) => (Array.isArray(holder) ? holder.splice(+key, 1) : delete holder[key]),
  "written twice": (holder, key) => Array.isArray(holder) && holder.push(structuredClone(holder[+key])),
  "turned round": (holder) => Array.isArray(holder) && holder.reverse(),
};

/** The lists whose entries are referred to by id, and the names that refer. */
const referredTo = ["basis", "agencies", "profile", "themes", "milestones", "timescales"];
const referring = [
  "from",
  "to",
  "basis",
  "agency",
  "profile",
  "in",
  "themes",
  "timescales",
  "answeredBy",
  "recordedBy",
];

const anyPlace = fc.constantFrom(...places);

describe("whatever is done to an instrument file", () => {
  it("a value put in place of any other never makes the door throw, and every problem has words", () => {
    fc.assert(
      fc.property(anyPlace, fc.jsonValue({ maxDepth: 3 }), (path, value) => {
        const read = parseInstrument(withChange(path, (holder, key) => (holder[key] = value)));
        if (read.ok) return;
        expect(read.error.length).toBeGreaterThan(0);
        for (const problem of read.error) expect(problemInWords(problem)).toMatch(/^[A-Z].*[.]$/s);
      }),
      { seed, numRuns: 600 },
    );
  });

  it.each(Object.entries(acts))("%s: what passes is what the schema says, handed on unchanged", (_, act) => {
    fc.assert(
      fc.property(anyPlace, (path) => {
        const text = withChange(path, act);
        const read = parseInstrument(text);
        if (!read.ok) return;
        expect(read.value).toEqual(JSON.parse(text));
        expect(instrumentSchema.safeParse(read.value).success).toBe(true);
      }),
      { seed, numRuns: 200 },
    );
  });

  it("removing any key at all is refused, but for the editor's own", () => {
    for (const path of places.filter((place) => typeof place.at(-1) === "string" && place.at(-1) !== "$schema")) {
      // An edition and a term are entries of a list with names: one fewer is still a list.
      if (path.at(-2) === "editions") continue;
      const read = parseInstrument(withChange(path, (holder, key) => delete holder[key]));
      expect(read.ok, path.join(".")).toBe(false);
    }
  });

  it("no id that something refers to can be changed alone", () => {
    const text = anInstrumentFile();
    const ids = places.filter((path) => path.at(-1) === "id" && referredTo.includes(String(path[0])));
    const used = ids.filter((path) => text.split(`"${valueAt(path)}"`).length > 2);
    expect(used.length).toBeGreaterThan(20);
    for (const path of used) {
      const read = parseInstrument(withChange(path, (holder, key) => (holder[key] = "renamed")));
      expect(read.ok, path.join(".")).toBe(false);
    }
  });

  it("no reference can lead nowhere", () => {
    const references = places.filter((path) => {
      const name = typeof path.at(-1) === "number" ? path.at(-2) : path.at(-1);
      const value = valueAt(path);
      const isOldId = path[0] === "supersedes" && name === "from";
      return typeof value === "string" && value !== "every-agency" && referring.includes(String(name)) && !isOldId;
    });
    expect(references.length).toBeGreaterThan(40);
    for (const path of references) {
      const read = parseInstrument(withChange(path, (holder, key) => (holder[key] = "nobody")));
      const types = read.ok ? [] : read.error.map((problem) => problem.type);
      expect(types, path.join(".")).toContain("unknown-reference");
    }
  });

  it("a byte changed or a piece cut out never makes it throw", () => {
    const text = anInstrumentFile();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(30), fc.string({ maxLength: 3 }), (start, length, put) => {
        expect(() => parseInstrument(text.slice(0, start) + put + text.slice(start + length))).not.toThrow();
      }),
      { seed, numRuns: 400 },
    );
  });
});

describe("the reading of JSON for its places", () => {
  it("agrees with JSON.parse on what JSON is", () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      '"a"',
      "1",
      "-",
      "0",
      ".5",
      "e1",
      "true",
      "nul",
      "\\n",
      "\n",
      " ",
      "\u0001",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json({ maxDepth: 5 }),
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
        ),
        (text) => {
          expect(findJsonPlaces(text).ok, text).toBe(isJson(text));
        },
      ),
      { seed, numRuns: 3_000 },
    );
  });
});
