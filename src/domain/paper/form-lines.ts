interface FormLines {
  readonly reason: number;
  readonly goodPractice: number;
  readonly forDevelopment: number;
}

// Of a page, in millimetres, in the type and at the widths in which Word and the browser print it.
const page = 257;
const ruled = 8;
const textLine = 3.8;
/** Between one description and the next. */
const itemGap = 0.7;
const rowPadding = 1;
/** Heading and the line under it, the table's header, two rows for no grade, three labels, the tick for the panel, and a little to spare. */
const fixed = 56;
const charactersInLadder = 80;
const charactersInPrompt = 110;
/** A voice's label with the room above it. */
const label = 8;
const mostLines = 9;

/**
 * How many ruled lines the second page of an area has room for once its ladder stands there: whoever writes gets all of the
 * page and no line is squeezed. Two of each at least, though the page then runs over.
 */
export function shareLines(ladder: readonly (readonly string[])[], prompts: readonly string[]): FormLines {
  const ladderHigh = ladder.reduce((sum, items) => sum + high(items, charactersInLadder) + rowPadding, 0);
  const room = page - fixed - ladderHigh - high(prompts, charactersInPrompt);
  const lines = Math.max(6, Math.floor(room / ruled));
  const forDevelopment = Math.floor(lines / 3);
  const goodPractice = Math.floor((lines - forDevelopment) / 2);
  return { reason: lines - forDevelopment - goodPractice, goodPractice, forDevelopment };
}

/** How many lines each of several questions gets on a page that they share, `above` them a heading and a line. */
export function linesForEach(prompts: readonly string[]): number {
  const above = 24;
  const room = page - above - prompts.length * label - high(prompts, charactersInPrompt);
  return Math.max(3, Math.min(mostLines, Math.floor(room / ruled / Math.max(1, prompts.length))));
}

/** How many lines a date that repeats gets: as many as one page of dates allows, and more where a second is begun anyway. */
export function linesForRepeats(milestones: readonly { readonly label: string; readonly repeats: boolean }[]): number {
  const above = 26;
  const charactersInLabel = 60;
  const rows = milestones.map((each) => Math.max(ruled, high([each.label], charactersInLabel) + textLine));
  const repeats = milestones.filter((each) => each.repeats).length;
  return above + rows.reduce((sum, row) => sum + row, 0) + repeats * ruled <= page ? 2 : 3;
}

function high(texts: readonly string[], characters: number): number {
  return texts.reduce((sum, each) => sum + Math.ceil(each.length / characters) * textLine + itemGap, 0);
}
