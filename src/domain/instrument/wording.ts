import type { Grade, Wording } from "../audit/values.ts";
import type { Instrument } from "./schema.ts";

/** Puts the wording's own words where the instrument says `[[term]]`. The door has refused every term without a wording. */
export function inWords(text: string, instrument: Instrument, wording: Wording): string {
  return text.replace(
    /\[\[([a-z0-9-]+)\]\]/g,
    (whole, term: string) => instrument.wordings[wording].terms[term] ?? whole,
  );
}

/**
 * The instrument with the wording's own words in every text that it has. A term may stand in any of them, in a title or an
 * agency's name as well as in a standard, and a screen that forgot to ask for the words would show the brackets. Ids, grades
 * and limits are as they were: nothing that is kept or counted moves with the wording.
 */
export function instrumentInWords(instrument: Instrument, wording: Wording): Instrument {
  return throughout(instrument, (text) => inWords(text, instrument, wording)) as Instrument;
}

/** Every text in a value, said anew where it holds a term. What holds none is shared, not copied: this stands before the first screen. */
function throughout(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === "string") return value.includes("[[") ? say(value) : value;
  if (typeof value !== "object" || value === null) return value;
  const said = Object.entries(value).flatMap(([key, inner]) => {
    const own = throughout(inner, say);
    return own === inner ? [] : [[key, own] as const];
  });
  if (said.length === 0) return value;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  return Object.assign(copy, Object.fromEntries(said));
}

export function gradeLabel(grade: Grade, instrument: Instrument, wording: Wording): string {
  return instrument.wordings[wording].grades[grade].label;
}

export function gradeLetter(grade: Grade, instrument: Instrument, wording: Wording): string {
  return instrument.wordings[wording].grades[grade].letter;
}
