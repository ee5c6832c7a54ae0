import type { Identifier } from "./identifier.ts";
import { knownWords } from "./known-words.ts";
import { ambiguousNames, familyNames, firstNames } from "./name-words.ts";

interface Word {
  readonly text: string;
  /** Small letters, without a possessive. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Nothing stands before it, or a full stop, a new line or a colon does: its capital says nothing. */
  readonly opens: boolean;
  /** What stands between it and the next word is one space, so that the two may be one name. */
  readonly joined: boolean;
}

const titles = new Set(
  "mr mrs ms miss mx dr prof professor sir lady rev reverend pc dc ds di dci sgt sergeant insp inspector supt cllr auntie aunty uncle aunt nurse imam".split(
    " ",
  ),
);
const particles = new Set("ap ab ferch van von de da dos del di la le el al bin bint".split(" "));
/** Titles that are read as one even in small letters: the others are also words. */
const plainTitles = new Set(["mr", "mrs"]);
const speaking = new Set(
  "said says told tells stated states disclosed reported explained denied admitted asked attends lives wants wanted shared replied felt feels cried".split(
    " ",
  ),
);
const people = new Set(
  `mother father mum dad mummy daddy brother sister son daughter partner boyfriend girlfriend husband wife uncle aunt nan cousin
  stepfather stepmother stepdad stepmum child baby girl boy twin twins sibling siblings called named friend cousin nephew niece stepson stepdaughter stepbrother stepsister fiancé fiancee`.split(
    /\s+/,
  ),
);
const households = new Set("family families children household siblings brothers sisters twins".split(" "));
/** A name before one of these belongs to a building, a rule or a thing. */
const things = new Set(
  `house school primary academy road street hospital centre unit clinic lodge college nursery surgery hostel refuge building suite
  ward room court infants juniors trust basket baskets guidelines competence law rule project team foundation avenue lane park`.split(
    /\s+/,
  ),
);
const lettered = new Set(
  "child parent schedule plan section group area adult sibling appendix mother father part option".split(" "),
);

/** Names of people, as far as words can tell: by what is known to be a name and by what stands beside it, never by a capital alone. */
export function findNames(text: string): Identifier[] {
  const words = wordsOf(text);
  const found: Identifier[] = [];
  for (let place = 0; place < words.length; place++) {
    const last = nameFrom(words, place);
    if (last === null) continue;
    const start = words[place]?.start ?? 0;
    const end = words[last]?.end ?? start;
    found.push({ kind: "name", start, end, text: text.slice(start, end) });
    place = last;
  }
  return found;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}'’-]*\.?/gu), (match): Word => {
    // A full stop belongs to a word only after an initial or a title.
    const body = match[0].replace(/\.$/, "");
    const keepsStop = match[0] !== body && (body.length === 1 || titles.has(body.toLowerCase()));
    const word = withoutMarks(keepsStop ? match[0] : body);
    const end = match.index + word.length;
    return {
      text: word,
      // Without accents: Zoë and Esmé are written with and without.
      plain: word
        .toLowerCase()
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/['’]s$|\.$/g, ""),
      start: match.index,
      end,
      capital: /^\p{Lu}/u.test(word),
      opens:
        /(?:^|[.!?:;•\n][ \t"'“‘(-]*)$/u.test(text.slice(Math.max(0, match.index - 6), match.index)) ||
        match.index === 0,
      joined: /^[ \u00a0](?=\p{L})/u.test(text.slice(end, end + 3)),
    };
  });
}

/** By hand: an expression for it tries again at every mark of a word of 20,000, and takes seconds. */
function withoutMarks(word: string): string {
  let end = word.length;
  while (end > 0 && "'’-".includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

/** The place of the last word of a name that begins here, or `null`. */
function nameFrom(words: readonly Word[], place: number): number | null {
  const word = words[place];
  if (word === undefined) return null;
  if (titles.has(word.plain)) return afterTitle(words, place);
  if (!word.capital) return isPlainName(words, place) ? place : null;
  if (beforeThing(words, place) || isSaint(words, place)) return null;
  if (isInitial(word)) return afterInitial(words, place);
  if (isFirstName(word.plain)) return isJackOfAllTrades(words, place) ? null : endOfName(words, place);
  if (ambiguousNames.has(word.plain)) return isUsedAsName(words, place) ? endOfName(words, place) : null;
  return afterPerson(words, place) ? endOfName(words, place) : fromFamilyName(words, place);
}

/** "her brother Tobiasz": right after what somebody is, a word with a capital that is nothing else known. */
function afterPerson(words: readonly Word[], place: number): boolean {
  const word = words[place];
  const before = words[place - 1];
  if (word === undefined || before === undefined || word.opens || !before.joined || word.plain.length < 3) return false;
  // "Baby Massage" is a group, "her brother Tobiasz" a brother.
  const isSaid = people.has(before.plain) && (!before.capital || before.opens);
  return isSaid && /\p{Ll}/u.test(word.text) && mayBeName(word) && !wordEnding.test(word.plain);
}

function isJackOfAllTrades(words: readonly Word[], place: number): boolean {
  return words[place + 1]?.plain === "of" && words[place + 2]?.plain === "all";
}

function isFirstName(plain: string): boolean {
  return firstNames.has(plain) || firstNames.has(plain.split("-")[0] ?? "");
}

/** "kayleigh said", "her sister kayleigh": typed in haste. Without such a neighbour a small letter is believed. */
function isPlainName(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (word === undefined || !firstNames.has(word.plain)) return false;
  const before = words[place - 1];
  const next = words[place + 1];
  const spoken = word.joined && next !== undefined && speaking.has(next.plain);
  return spoken || (before?.joined === true && people.has(before.plain));
}

/** How English makes nouns and adjectives: such a word is more likely the title of something than an unknown name. */
const wordEnding = /(?:tion|sion|ment|ness|ity|ing|ship|ance|ence|ies|naire|ism|ology|al|ive|ous|ed|able|ary|ics|ure)$/;

function mayBeName(word: Word | undefined): boolean {
  if (word === undefined || !word.capital || word.plain.length < 2) return false;
  // Three or more capitals are an agency, unless they spell a name.
  if (/^\p{Lu}{2,5}$/u.test(word.text) && !familyNames.has(word.plain)) return false;
  return familyNames.has(word.plain) || !knownWords.has(word.plain);
}

/** Takes in the capitalised words that follow as long as they may belong to the name. */
function endOfName(words: readonly Word[], place: number): number {
  let last = place;
  while (words[last]?.joined && last - place < 3) {
    const isParticle = particles.has(words[last + 1]?.plain ?? "") && words[last + 1]?.joined;
    if (isParticle && mayBeName(words[last + 2])) last += 2;
    else if (mayBeName(words[last + 1]) || isInitial(words[last + 1])) last++;
    else break;
  }
  return last;
}

function afterTitle(words: readonly Word[], place: number): number | null {
  const title = words[place];
  const readable = title?.capital || plainTitles.has(title?.plain ?? "");
  if (!readable || !title?.joined) return null;
  const next = words[place + 1];
  if (isInitial(next) && next?.joined && mayBeName(words[place + 2])) return endOfName(words, place + 2);
  if (mayBeName(next) || (next?.capital && isFirstName(next.plain))) return endOfName(words, place + 1);
  if (next?.joined && particles.has(next.plain)) return endOfName(words, place + 2);
  const small =
    plainTitles.has(title.plain) && next !== undefined && next.plain.length > 2 && !knownWords.has(next.plain);
  return small ? place + 1 : null;
}

function isInitial(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}\.?$/u.test(word.text);
}

/** "J. Okafor", and "J Okafor" where the second is a family name. "Parent A. Concerns were …" is neither. */
function afterInitial(words: readonly Word[], place: number): number | null {
  const initial = words[place];
  const next = words[place + 1];
  const before = words[place - 1];
  if (!initial?.joined || !mayBeName(next) || (before !== undefined && lettered.has(before.plain))) return null;
  return initial.text.endsWith(".") || familyNames.has(next?.plain ?? "") ? endOfName(words, place + 1) : null;
}

function isSaint(words: readonly Word[], place: number): boolean {
  const before = words[place - 1]?.plain;
  return before === "st" || before === "saint";
}

function beforeThing(words: readonly Word[], place: number): boolean {
  const word = words[place];
  const next = words[place + 1];
  return word?.joined === true && next !== undefined && things.has(next.plain);
}

/** Months, places, colours of a rating: these have a capital in the middle of a sentence without being a person. */
const capitalAnyway = new Set(
  `jan april may june august jordan paris chelsea florence india georgia victoria sydney virginia rio amber christian roman mercedes
  phoenix teddy summer winter autumn grant marshall`.split(/\s+/),
);

/** Whether a word that is also a month, a plant or a virtue is a person here. */
function isUsedAsName(words: readonly Word[], place: number): boolean {
  const word = words[place];
  const before = words[place - 1];
  const next = words[place + 1];
  if (word === undefined) return false;
  if (word.joined && next?.capital && familyNames.has(next.plain)) return true;
  if (word.joined && next !== undefined && speaking.has(next.plain)) return true;
  if (word.opens || before === undefined) return false;
  return !capitalAnyway.has(word.plain) || (before.joined && people.has(before.plain));
}

function fromFamilyName(words: readonly Word[], place: number): number | null {
  const word = words[place];
  const next = words[place + 1];
  if (word === undefined || next === undefined || !word.joined) return null;
  // "Smith J."
  if (isInitial(next) && familyNames.has(word.plain) && !knownWords.has(word.plain)) return place + 1;
  // "the Okafor family", "Okafor children"
  const isHousehold = !next.capital && households.has(next.plain) && mayBeName(word);
  if (isHousehold && (familyNames.has(word.plain) || !word.opens)) return place;
  // Two words that nothing else is known of: "when Zofya Kowalenko", "Ruksar Begum"
  const twoNames =
    mayBeName(word) &&
    mayBeName(next) &&
    !wordEnding.test(word.plain) &&
    !beforeThing(words, place + 1) &&
    !wordEnding.test(next.plain);
  if (!twoNames) return null;
  return familyNames.has(next.plain) || !word.opens ? endOfName(words, place + 1) : null;
}
