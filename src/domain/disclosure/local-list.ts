import type { Reading } from "../log/heads.ts";
import type { Identifier } from "./identifier.ts";

/** What a list may hold: more would be a register of children, which has no place in an audit. */
export const localListLimits = { entries: 500, characters: 100 } as const;

/** One audit's own words that must not appear in it, ready to be looked for. */
export interface LocalList {
  readonly entries: number;
  /** Lines that are not looked for, from 1, and why. */
  readonly left: readonly { readonly line: number; readonly why: "too-long" | "too-many" | "no-word" }[];
  readonly first: ReadonlyMap<string, Step>;
}

/** A word of one or more entries: what may follow it, and whether an entry ends with it. */
interface Step {
  readonly next: Map<string, Step>;
  ends: boolean;
}

export const emptyLocalList: LocalList = { entries: 0, left: [], first: new Map() };

/** What stands in the cell, as one text. Of two versions that nobody has settled both are looked for: neither may slip out meanwhile. */
export function wordsToLookFor(reading: Reading<string>): string {
  if (reading.state === "conflict") return reading.versions.map(({ value }) => value ?? "").join("\n");
  return reading.state === "value" ? reading.value : "";
}

// Sixty fields of one screen ask for the same list at every key: it is read once for each text of it.
let last = { text: "", list: emptyLocalList };

/** Reads a list as it was typed: one entry a line, each a word or a few. What it cannot look for is named, never dropped without a word. */
export function readLocalList(text: string): LocalList {
  if (last.text !== text) last = { text, list: makeLocalList(text) };
  return last.list;
}

function makeLocalList(text: string): LocalList {
  const first = new Map<string, Step>();
  const left: LocalList["left"][number][] = [];
  let entries = 0;
  for (const [index, typed] of text.split("\n").entries()) {
    const entry = typed.trim();
    if (entry === "") continue;
    const line = index + 1;
    const words = wordsOf(entry).map(({ plain }) => plain);
    if (entry.length > localListLimits.characters) left.push({ line, why: "too-long" });
    else if (words.length === 0) left.push({ line, why: "no-word" });
    else if (entries === localListLimits.entries) left.push({ line, why: "too-many" });
    else {
      entries++;
      addEntry(first, words);
    }
  }
  return { entries, left, first };
}

function addEntry(first: Map<string, Step>, words: readonly string[]): void {
  let level = first;
  let step: Step | undefined;
  for (const word of words) {
    step = level.get(word) ?? { next: new Map(), ends: false };
    level.set(word, step);
    level = step.next;
  }
  if (step !== undefined) step.ends = true;
}

/**
 * Where a text has an entry of the list: whole words, whatever their case, accents, apostrophes and hyphens. The longest entry
 * at a place wins, and two finds never overlap. Linear in the text: at each word at most one entry's words are looked at.
 */
export function findListed(text: string, { first }: LocalList): Identifier[] {
  if (first.size === 0) return [];
  const words = wordsOf(text);
  const found: Identifier[] = [];
  for (let place = 0; place < words.length; place++) {
    const end = endOfEntry(words, place, first);
    if (end === null) continue;
    const from = words[place]?.start ?? 0;
    const to = words[end]?.end ?? from;
    found.push({ kind: "local-list", start: from, end: to, text: text.slice(from, to) });
    place = end;
  }
  return found;
}

function endOfEntry(words: readonly Word[], place: number, first: ReadonlyMap<string, Step>): number | null {
  let end: number | null = null;
  let level = first;
  for (let at = place; at < words.length; at++) {
    const word = words[at];
    const step = word === undefined ? undefined : (level.get(word.plain) ?? level.get(word.owner));
    if (step === undefined) break;
    if (step.ends) end = at;
    if (!word?.joined) break;
    level = step.next;
  }
  return end;
}

interface Word {
  /** Small letters without accents and apostrophes: "O’Brien" and "obrien" are one. */
  readonly plain: string;
  /** Without a possessive besides: "Ella’s" is Ella. */
  readonly owner: string;
  readonly start: number;
  readonly end: number;
  /** No more than space, a hyphen or a full stop stands between it and the next, so that the two may be of one entry. */
  readonly joined: boolean;
}

const apostrophes = /['’‘ʼ`´]/g;
/** Letters that stay what they are when accents are taken off, as people type them who have no such key. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

function wordsOf(text: string): Word[] {
  const matches = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´][\p{L}\p{M}\p{N}]+)*/gu));
  return matches.map((match, index): Word => {
    const end = match.index + match[0].length;
    const next = matches[index + 1]?.index;
    return {
      plain: plainOf(match[0]),
      owner: plainOf(match[0].replace(/['’‘ʼ`´]s$/iu, "")),
      start: match.index,
      end,
      // Four characters are enough for ". " and " – ", and keep a page of blanks from being read again and again.
      joined: next !== undefined && next - end <= 4 && /^[\s.\p{Pd}'’‘ʼ`´]*$/u.test(text.slice(end, next)),
    };
  });
}

function plainOf(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(apostrophes, "")
    .replace(/[łøđðıßæœþ]/g, (letter) => plainLetters[letter] ?? letter);
}
