import type { TimescaleDatum } from "../overview/timescale-figures.ts";
import { notGradedWords } from "./report-words.ts";

/** What is in the base of a figure of timescales, as one line of an export says it. */
const judgedWords = {
  met: "Met",
  late: "Late",
  "late-with-reason": "Late with a recorded reason",
  early: "Too early",
  "not-done": "Not done or no date",
  "not-done-with-reason": "Not done or no date, with a recorded reason",
} as const satisfies Partial<Record<TimescaleDatum, string>>;

/** What stands beside the base, in the order in which it is printed. */
export const notJudgedWords = {
  "date-missing": "no date to count from",
  "time-missing": "no time of day",
  "band-missing": "band not given",
  "local-value-missing": "local value not entered",
  "term-dates-missing": "no term dates entered",
  "beyond-term-dates": "beyond the term dates entered",
  "period-end-missing": "no end of the period judged",
  "beyond-known-holidays": "bank holidays not known",
  "asked-about": "to be asked about",
  ended: "ended before it was due",
  "in-conflict": notGradedWords["in-conflict"],
  "return-not-received": notGradedWords["return-not-received"],
} as const satisfies Partial<Record<TimescaleDatum, string>>;

const besideWords = {
  ...notJudgedWords,
  "not-yet-due": "not yet due",
  "not-applicable": "not applicable",
} as const satisfies Record<Exclude<TimescaleDatum, keyof typeof judgedWords>, string>;

/** One datum as the value of a row, or as the reason why it has none. */
export function timescaleWords(datum: TimescaleDatum): { readonly value: string; readonly none: string } {
  return datum in judgedWords
    ? { value: judgedWords[datum as keyof typeof judgedWords], none: "" }
    : { value: "", none: besideWords[datum as keyof typeof besideWords] };
}
