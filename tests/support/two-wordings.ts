import { readFileSync } from "node:fs";
import type { Wording } from "#src/domain/audit/values.ts";
import { instrumentLimits as limits } from "#src/domain/instrument/limits.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";

/** Every key of an instrument file under which a text for people stands, with how long it may be. */
const texts: Readonly<Record<string, number>> = {
  title: limits.title,
  label: limits.title,
  short: limits.agencyShort,
  question: limits.standard,
  text: limits.standard,
  goodPractice: limits.standard,
  forDevelopment: limits.standard,
  purpose: limits.guidance,
  note: limits.guidance,
  meaning: limits.guidance,
  prompt: limits.guidance,
  guidance: limits.guidance,
};
const mark = "[[w]]";

const grade = (label: string, letter: string) => ({ label, letter });
const wordings: Readonly<Record<Wording, Instrument["wordings"]["today"]["grades"]>> = {
  today: {
    outstanding: grade("Superb", "S"),
    good: grade("Favourable", "F"),
    "requires-improvement": grade("Requires improvement to be good", "R"),
    inadequate: grade("Dismal", "D"),
  },
  "2010": {
    outstanding: grade("Exemplary", "X"),
    good: grade("Commendable", "C"),
    "requires-improvement": grade("Adequate", "A"),
    inadequate: grade("Deficient", "E"),
  },
};

const shipped = JSON.parse(readFileSync("audit-instruments/child-protection.json", "utf8")) as Instrument;

/**
 * The instrument for child protection with a term in every text that it has, titles, names of agencies and options included,
 * and no grade or letter in one wording that the other has too: whatever is said in the wrong words can be seen.
 */
export const instrumentOfTwoWordings: Instrument = {
  ...(marked(shipped) as Instrument),
  wordings: {
    today: { grades: wordings.today, terms: { ...shipped.wordings.today.terms, w: "wren" } },
    "2010": { grades: wordings["2010"], terms: { ...shipped.wordings["2010"].terms, w: "heron" } },
  },
};

function marked(value: unknown, key = ""): unknown {
  const limit = texts[key];
  if (typeof value === "string" && limit !== undefined) return withMark(value, limit);
  if (Array.isArray(value)) return value.map((each) => marked(each, key));
  if (typeof value !== "object" || value === null) return value;
  // What stands under learning is texts, and under an answer to "who is asked" ids.
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, name)]));
}

function withMark(text: string, limit: number): string {
  const room = limit - mark.length - 1;
  if (room <= 0) return mark;
  // A term that is cut in two would be one that the door refuses.
  const kept = text.length <= room ? text : text.slice(0, room).replace(/\[\[[^\]]*\]?$/, "");
  return `${kept} ${mark}`;
}

/** Words that only one wording has: none of them stands in the instrument's own texts, where both wordings would show it. */
export const wordsOf: Readonly<Record<Wording, readonly string[]>> = {
  today: onlyIn("today", "2010"),
  "2010": onlyIn("2010", "today"),
};

function onlyIn(wording: Wording, other: Wording): string[] {
  const all = (of: Wording) => {
    const { grades, terms } = instrumentOfTwoWordings.wordings[of];
    return [...Object.values(grades).map(({ label }) => label), ...Object.values(terms)];
  };
  const { wordings: _, ...rest } = instrumentOfTwoWordings;
  const elsewhere = [...all(other), JSON.stringify(rest)].map((text) => text.toLowerCase());
  return all(wording).filter((word) => !elsewhere.some((text) => wholeWord(word).test(text)));
}

function wholeWord(word: string): RegExp {
  return new RegExp(`(?<![a-z])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![a-z])`, "i");
}

/** The grades as the shipped wordings call them: here they are words of neither, so that whoever says them says them by heart. */
const byHeart = ["Outstanding", "Inadequate", "Good or better"];

/** What a text says in the words of the other wording or by heart, and every term that was left in its brackets. */
export function strayWords(text: string, shown: Wording): string[] {
  const other = shown === "today" ? "2010" : "today";
  const words = [...wordsOf[other], ...byHeart].filter((word) => wholeWord(word).test(text));
  return [...words, ...(text.match(/\[\[[^\]]*\]\]|\[\[|\]\]/g) ?? [])];
}
