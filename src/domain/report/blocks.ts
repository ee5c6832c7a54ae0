import type { CaseId } from "../../kernel/ids.ts";
import { currentValue } from "../log/heads.ts";
import type { Said } from "../overview/findings.ts";
import { sayLeft } from "./printed-quotes.ts";
import type { ReportBlock, ReportPart, ReportTable } from "./report-model.ts";
import { narrativeCell, type ReportSource, sayFrom } from "./report-source.ts";

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

/** More than a person reads in one place. */
const quotesShown = 200;

export function quotes(title: string, said: readonly Said[]): ReportBlock[] {
  if (said.length === 0) return [];
  const shown = oneOfEachCaseFirst(said).slice(0, quotesShown);
  return [
    {
      type: "quotes",
      title,
      quotes: shown.map((each) => ({ text: each.text, from: sayFrom(each) })),
      total: said.length,
    },
  ];
}

/** One of each case, then a second of each: what is cut off at the end is never a whole case. */
function oneOfEachCaseFirst(said: readonly Said[]): Said[] {
  const before = new Map<CaseId, number>();
  const rounds = said.map((each) => {
    const round = before.get(each.case.id) ?? 0;
    before.set(each.case.id, round + 1);
    return { each, round };
  });
  return rounds.sort((a, b) => a.round - b.round).map(({ each }) => each);
}

/** What a list leaves out is counted where it ends, with the place where all of it is. */
export function leftOut(left: number): ReportBlock[] {
  return left <= 0 ? [] : [note(sayLeft(left))];
}

export interface PartContent {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections?: readonly Omit<PartContent, "sections">[];
}

/** A part with its number. The lead's words stand after the sentences that open it and before its tables. */
export function numbered(source: ReportSource, content: PartContent, number: number): ReportPart {
  const withNarrative = (part: string, blocks: readonly ReportBlock[]): ReportBlock[] => {
    const text = currentValue(source.log, narrativeCell(source, part));
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
