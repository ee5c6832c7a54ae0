import type { PaperBlock, PaperCell, PaperModel, PaperPart } from "#src/domain/paper/paper-model.ts";

/** Every text of a paper that someone reads, in the order in which it stands there. */
export function wordsOfPaper(paper: PaperModel): string[] {
  return [paper.title, paper.subtitle, ...paper.parts.flatMap(wordsOfPart)];
}

export function wordsOfPart({ title, blocks }: PaperPart): string[] {
  return [title, ...blocks.flatMap(wordsOfBlock)];
}

const said = (...texts: readonly (string | null)[]) => texts.filter((each) => each !== null);

function wordsOfBlock(block: PaperBlock): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.text];
    case "notice":
      return [block.title, block.text];
    case "list":
      return [...block.items];
    case "standard":
      return said(block.text, block.asked, block.guidance);
    case "table":
      return [...block.columns.map(({ header }) => header), ...block.rows.flat().flatMap(wordsOfCell)];
    case "answers":
      return [
        block.header,
        ...block.options,
        ...block.rows.flatMap(({ text, asked, harm }) => said(text, asked, block.evidence, harm)),
      ];
    case "lines":
      return said(block.label, block.hint);
    case "ticks":
      return said(block.label, block.hint, ...block.options);
    case "blanks":
      return block.blanks.map(({ label }) => label);
  }
}

function wordsOfCell(cell: PaperCell): string[] {
  switch (cell.type) {
    case "text":
      return said(cell.text, cell.note);
    case "items":
      return [...cell.items];
    case "grade":
      return [cell.label];
    // What they are for is heard and not seen.
    case "box":
    case "blank":
      return [];
  }
}

/** What stands more or less often than it should: `text: 2 for 1`. */
export function miscounted(texts: readonly string[], wanted: readonly string[]): string[] {
  const count = (list: readonly string[], text: string) => list.filter((each) => each === text).length;
  return [...new Set(wanted)].flatMap((text) => {
    const [found, asked] = [count(texts, text), count(wanted, text)];
    return found === asked ? [] : [`${text}: ${found} for ${asked}`];
  });
}
