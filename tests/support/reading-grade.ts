// The Flesch-Kincaid grade: how many years of school a text asks for. 0.39 words a sentence, 11.8 syllables a word, less 15.59.

interface Counted {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** Of texts that are sentences. A text without a mark at its end, such as a cell of a table, counts as one. */
export function readingGrade(texts: readonly string[]): number {
  const { sentences, words, syllables } = texts.map(count).reduce(add, { sentences: 0, words: 0, syllables: 0 });
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+(?:[’'-][a-z]+)*|\d+(?:[.,]\d+)*/g) ?? [];
}

function count(text: string): Counted {
  const words = wordsIn(text);
  // A semicolon or a colon before a clause is a place to breathe, yet no end of a sentence: only the marks at the end count.
  const sentences = Math.max(1, text.match(/[.!?](?=[”’)]*(\s|$))/g)?.length ?? 0);
  return { sentences, words: words.length, syllables: words.reduce((sum, word) => sum + syllablesIn(word), 0) };
}

/** Groups of vowels, less the silent endings. Of a joined word it may count one too many; a number counts as one. */
export function syllablesIn(word: string): number {
  const spoken = word
    .replace(/[’'].*$/, "")
    .replace(/(?<=[a-z]{2})(?<![aeiouytd])ed$/, "")
    .replace(/(?<=[a-z]{2})(?<![aeiouysxzcg]|[cs]h)es$/, "")
    .replace(/(?<=[^aeioul])e$/, "")
    .replace(/(?<=[aeiouy]l)e$/, "");
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

function add(one: Counted, other: Counted): Counted {
  return {
    sentences: one.sentences + other.sentences,
    words: one.words + other.words,
    syllables: one.syllables + other.syllables,
  };
}
