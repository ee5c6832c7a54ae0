// Sentences as an auditor writes them, about nobody. Only their length and their variety matter here.
const subjects = ["The plan", "The record", "The chronology", "The meeting note", "The referral", "The assessment"];
const verbs = ["names", "leaves out", "repeats", "sets out", "does not explain", "describes"];
const things = [
  "what had to change for the child",
  "who would see the family and when",
  "the earlier concerns and what came of them",
  "how the nursery and the surgery were told",
  "what the child said about home",
  "the reason for the delay of eleven days",
];
const endings = [
  "and the next entry shows that it was done",
  "but nobody is named for it",
  "with a date, an owner and a way to tell",
  "as the supervision note of 12 March says",
  "and the copy on our file is not the last one",
  "though the visit itself was well recorded",
];

/**
 * @template T
 * @param {() => number} random
 * @param {readonly T[]} from
 * @returns {T}
 */
export function pick(random, from) {
  return from[Math.floor(random() * from.length)];
}

/** @param {() => number} random */
function sentence(random) {
  return `${pick(random, subjects)} ${pick(random, verbs)} ${pick(random, things)}, ${pick(random, endings)}.`;
}

/**
 * Whole sentences until there are at least so many characters.
 * @param {() => number} random
 * @param {number} length
 */
export function believableText(random, length) {
  let text = sentence(random);
  while (text.length < length) text += ` ${sentence(random)}`;
  return text;
}

/**
 * Exactly so many words.
 * @param {() => number} random
 * @param {number} words
 */
export function wordsOfText(random, words) {
  return believableText(random, words * 8)
    .split(" ")
    .slice(0, words)
    .join(" ");
}
