import type { Grade, Wording } from "../audit/values.ts";
import type { Instrument } from "./schema.ts";

/** Puts the wording's own words where the instrument says `[[term]]`. The door has refused every term without a wording. */
export function inWords(text: string, instrument: Instrument, wording: Wording): string {
  return text.replace(
    /\[\[([a-z0-9-]+)\]\]/g,
    (whole, term: string) => instrument.wordings[wording].terms[term] ?? whole,
  );
}

export function gradeLabel(grade: Grade, instrument: Instrument, wording: Wording): string {
  return instrument.wordings[wording].grades[grade].label;
}

export function gradeLetter(grade: Grade, instrument: Instrument, wording: Wording): string {
  return instrument.wordings[wording].grades[grade].letter;
}
