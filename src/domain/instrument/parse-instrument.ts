import { err, ok, type Result } from "../../kernel/result.ts";
import { checkCrosswalk } from "./check-crosswalk.ts";
import { checkGrades } from "./check-grades.ts";
import { checkIds } from "./check-ids.ts";
import { checkReferences } from "./check-references.ts";
import { checkTerms } from "./check-terms.ts";
import { checkTimescales } from "./check-timescales.ts";
import type { FileFault, InstrumentProblem, Place } from "./instrument-problem.ts";
import { findJsonPlaces, type JsonPlaces } from "./json-places.ts";
import { instrumentLimits } from "./limits.ts";
import { type Instrument, instrumentSchema } from "./schema.ts";
import { type Found, shapeProblems } from "./shape-problems.ts";
import { follow, pathText, type Spot } from "./spot.ts";

const knownFormat = 1;
/** More than anyone mends by reading a list; a hostile file could otherwise make one of a million lines. */
const mostProblems = 500;

const checks = [checkGrades, checkIds, checkReferences, checkTimescales, checkTerms, checkCrosswalk];

/**
 * Reads the text of an instrument file. Either the instrument, sound in every reference, or every problem it has, each with
 * its place; never a part of an instrument. Texts are data: nothing in them is interpreted but `[[term]]`.
 *
 * Carries zod, so screens load it when a file is opened: `await import(…)`.
 */
export function parseInstrument(fileText: string): Result<Instrument, readonly InstrumentProblem[]> {
  const large = tooLarge(fileText);
  if (large !== null) return err([large]);
  // Windows' own editor puts a byte order mark in front of what it saves.
  const text = fileText.startsWith("\uFEFF") ? fileText.slice(1) : fileText;
  const places = findJsonPlaces(text);
  if (!places.ok) return err([places.error]);

  const value: unknown = JSON.parse(text);
  const found = follow(value, ["formatVersion"]);
  // Of a newer format nothing can be said: its keys and values would only look wrong.
  if (typeof found === "number" && Number.isInteger(found) && found > knownFormat) {
    return err([{ type: "newer-format", found, known: knownFormat }]);
  }

  const shape = instrumentSchema.safeParse(value);
  const root: Spot = { value, path: [] };
  const problems = [
    ...keyProblems(places.value),
    ...(shape.success ? [] : shapeProblems(shape.error.issues, value)),
    ...checks.flatMap((check) => check(root)),
  ];
  if (shape.success && problems.length === 0) return ok(shape.data);
  return err(inPlace(problems, value, places.value));
}

function tooLarge(text: string): FileFault | null {
  const limit = instrumentLimits.fileBytes;
  // A text has at least as many bytes as characters, so a huge one is refused without being counted.
  const bytes = text.length > limit ? text.length : new TextEncoder().encode(text).length;
  return bytes > limit ? { type: "too-large", bytes, limit } : null;
}

function keyProblems({ repeatedKeys, forbiddenKeys }: JsonPlaces): Found[] {
  return [
    ...repeatedKeys.map(({ path, key }): Found => ({ path, fault: { type: "repeated-key", key } })),
    ...forbiddenKeys.map(({ path, key }): Found => ({ path, fault: { type: "forbidden-key", key } })),
  ];
}

function inPlace(problems: readonly Found[], value: unknown, places: JsonPlaces): InstrumentProblem[] {
  const placed = problems
    .map((found) => ({ ...found.fault, place: placeOf(found, value, places) }))
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  if (placed.length <= mostProblems) return placed;
  return [...placed.slice(0, mostProblems), { type: "more-problems", count: placed.length - mostProblems }];
}

function placeOf({ path, fault }: Found, value: unknown, places: JsonPlaces): Place {
  const idAt = (depth: number, list: string) => {
    const id = path[depth - 2] === list ? follow(value, [...path.slice(0, depth), "id"]) : undefined;
    return typeof id === "string" ? id : null;
  };
  // A key that should not be there has a line of its own; a missing one has the line of what it is missing from.
  const isThere = "key" in fault && fault.type !== "missing-key";
  const line = places.lineOf(pathText(isThere ? [...path, fault.key] : path));
  return { path: pathText(path), line, area: idAt(2, "areas"), standard: idAt(4, "standards") };
}
