import { reportCells } from "../audit/cells.ts";
import { currentValue } from "../log/heads.ts";
import type { Said } from "../overview/findings.ts";
import type { ReportBlock, ReportPart, ReportTable } from "./report-model.ts";
import { type ReportSource, sayFrom } from "./report-source.ts";

export function say(text: string): ReportBlock {
  return { type: "paragraph", text, note: false };
}

export function note(text: string): ReportBlock {
  return { type: "paragraph", text, note: true };
}

export function heading(text: string): ReportBlock {
  return { type: "heading", text };
}

export function showTable(table: ReportTable): ReportBlock {
  return { type: "table", table };
}

/** More than a reader takes in. What is left out is counted on the page, and every word is in the spreadsheet. */
const quotesShown = 40;

export function quotes(title: string, said: readonly Said[]): ReportBlock[] {
  if (said.length === 0) return [];
  const shown = said.slice(0, quotesShown).map((each) => ({ text: each.text, from: sayFrom(each) }));
  const block: ReportBlock = { type: "quotes", title, quotes: shown };
  const left = said.length - shown.length;
  return [block, ...leftOut(left)];
}

/** What a list leaves out is counted where it ends, with the place where all of it is. */
export function leftOut(left: number): ReportBlock[] {
  return left <= 0
    ? []
    : [note(`${left} more ${left === 1 ? "is" : "are"} in the Excel workbook, on the sheet All answers.`)];
}

export interface PartContent {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections?: readonly Omit<PartContent, "sections">[];
}

/** A part with its number. The lead's words stand after the sentences that open it and before its tables. */
export function numbered({ log }: ReportSource, content: PartContent, number: number): ReportPart {
  const withNarrative = (part: string, blocks: readonly ReportBlock[]): ReportBlock[] => {
    const text = currentValue(log, reportCells.narrative(part));
    const narrative = {
      type: "narrative",
      part,
      text: text === undefined || text.trim() === "" ? null : text,
    } as const;
    const opening = blocks.findIndex(({ type }) => type !== "paragraph");
    const at = opening === -1 ? blocks.length : opening;
    return [...blocks.slice(0, at), narrative, ...blocks.slice(at)];
  };
  const { id, title, blocks, sections = [] } = content;
  return {
    id,
    number: String(number),
    title,
    blocks: withNarrative(id, blocks),
    sections: sections.map((section, index) => ({
      id: section.id,
      number: `${number}.${index + 1}`,
      title: section.title,
      blocks: withNarrative(section.id, section.blocks),
      sections: [],
    })),
  };
}
