/** A stretch of a text, and whether the other text has it too. */
export interface MarkedWords {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface MarkedTexts {
  readonly before: readonly MarkedWords[];
  readonly after: readonly MarkedWords[];
}

/** More comparisons than this take longer than a glance; two such texts are shown as wholly changed. */
const most = 4_000_000;

/**
 * The words in which two texts differ: the longest run of words, in order, that both have stays unmarked. Each side put
 * together again is its text, blanks included.
 */
export function markWords(before: string, after: string): MarkedTexts {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = sharedStart(old, now);
  const end = sharedStart(old.slice(start).reverse(), now.slice(start).reverse());
  const [oldMiddle, nowMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const { inOld, inNow } = sharedWords(oldMiddle, nowMiddle);
  const marked = (words: readonly string[], middle: ReadonlySet<number>) =>
    joined(
      words.map((text, index) => {
        const isInMiddle = index >= start && index < words.length - end;
        return { text, isChanged: isInMiddle && !middle.has(index - start) };
      }),
    );
  return { before: marked(old, inOld), after: marked(now, inNow) };
}

/** Each word with the blanks after it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? [];
}

const bare = (word: string | undefined) => word?.trim();

function sharedStart(before: readonly string[], after: readonly string[]): number {
  const length = Math.min(before.length, after.length);
  let shared = 0;
  while (shared < length && bare(before[shared]) === bare(after[shared])) shared += 1;
  return shared;
}

/** The places of the longest common run of words in each of the two. */
function sharedWords(old: readonly string[], now: readonly string[]) {
  const inOld = new Set<number>();
  const inNow = new Set<number>();
  if (old.length * now.length > most) return { inOld, inNow };
  const width = now.length + 1;
  // How many words the rest of both can still share, from each pair of places on.
  const rest = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => rest[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const isShared = bare(old[row]) === bare(now[column]);
      rest[row * width + column] = isShared
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    if (bare(old[row]) === bare(now[column])) {
      inOld.add(row);
      inNow.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      row += 1;
    } else {
      column += 1;
    }
  }
  return { inOld, inNow };
}

function joined(words: readonly MarkedWords[]): readonly MarkedWords[] {
  const stretches: MarkedWords[] = [];
  for (const word of words) {
    const last = stretches.at(-1);
    if (last?.isChanged === word.isChanged) stretches[stretches.length - 1] = { ...last, text: last.text + word.text };
    else stretches.push(word);
  }
  return stretches;
}
