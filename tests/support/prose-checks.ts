// What a machine can see of bad writing in an instrument: texts that repeat one another, unfinished texts and filler.

interface Prose {
  readonly place: string;
  readonly text: string;
}

const proseKeys = ["text", "guidance", "question", "goodPractice", "forDevelopment", "prompt", "meaning", "purpose"];

/** Every text of an instrument that someone wrote as a sentence. */
export function proseOf(value: unknown, place = ""): Prose[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
    const here = place === "" ? key : `${place}.${key}`;
    return typeof field === "string" && proseKeys.includes(key) ? [{ place: here, text: field }] : proseOf(field, here);
  });
}

/** Pairs that share more than half of the shorter one's runs of three words. */
export function alike(prose: readonly Prose[]): string[] {
  const runs: ReadonlySet<string>[] = prose.map(({ text }) => runsOfThree(text));
  return prose.flatMap((first, i) =>
    prose.slice(i + 1).flatMap((second, j) => {
      const a = runs[i] ?? new Set<string>();
      const b = runs[i + 1 + j] ?? new Set<string>();
      const shared = [...a].filter((run) => b.has(run)).length;
      const equal = first.text.toLowerCase() === second.text.toLowerCase();
      return equal || shared / Math.max(1, Math.min(a.size, b.size)) > 0.5
        ? [`${first.place} and ${second.place}`]
        : [];
    }),
  );
}

function runsOfThree(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z'[\]-]+/g) ?? [];
  return new Set(words.slice(2).map((word, place) => `${words[place]} ${words[place + 1]} ${word}`));
}

/** Each sentence of an instrument once, without regard to capitals and marks. */
export function sentencesOf(value: unknown): ReadonlySet<string> {
  const bare = (sentence: string) =>
    sentence
      .toLowerCase()
      .replace(/[^a-z0-9[\] -]/g, "")
      .trim();
  return new Set(proseOf(value).flatMap(({ text }) => text.split(/(?<=[.?!]"?)\s+/).map(bare)));
}

/** Sentences that stand in more than one of these. */
export function sentencesInCommon(all: readonly ReadonlySet<string>[]): string[] {
  const seen = new Set<string>();
  return all.flatMap((sentences) => {
    const again = [...sentences].filter((sentence) => seen.has(sentence));
    for (const sentence of sentences) seen.add(sentence);
    return again;
  });
}

const placeholder =
  /\b(lorem|ipsum|todo|tbc|tbd|fixme|placeholder|to be written|to be confirmed|xxx+)\b|^\W*$|\.\.\.$/i;

export function placeholdersIn(prose: readonly Prose[]): string[] {
  return prose.filter(({ text }) => placeholder.test(text)).map(({ place, text }) => `${place}: ${text}`);
}

/** Words that could stand in any standard of any trade, and so tell an auditor nothing to look for. */
const filler =
  /\b(robust\w*|holistic\w*|leverag\w+|ensur(e|es|ed|ing)|stakeholders?|utilis\w+|facilitat\w+|seamless\w*|comprehensive\w*|proactive\w*|going forward|best practice|appropriate\w*|in a timely manner|in order to|as per|synerg\w+|impactful|pivotal|crucial\w*|meaningful\w*|effective\w*|sufficient\w*|optimal\w*|and\/or|etc)\b/i;

export function fillerIn(prose: readonly Prose[]): string[] {
  // What stands in quotation marks is quoted from a file, often as what not to write.
  return prose
    .filter(({ text }) => filler.test(text.replace(/"[^"]*"/g, "")))
    .map(({ place, text }) => `${place}: ${text}`);
}
