import {
  BorderStyle,
  Document,
  HeadingLevel,
  LeaderType,
  Packer,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { printedQuotes } from "../../domain/report/printed-quotes.ts";
import type {
  ReportBlock,
  ReportModel,
  ReportPart,
  ReportQuotes,
  ReportTable,
} from "../../domain/report/report-model.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { Bytes } from "../../kernel/bytes.ts";
import { isRightToLeft } from "../is-right-to-left.ts";
import { textWidth } from "../page-measures.ts";
import { cellText } from "../report-cells.ts";
import { reportWords } from "../report-words.ts";
import { layoutColumns } from "../table-columns.ts";
import { linesOf, oneLine, paragraphsOf } from "../text-lines.ts";
import { coreProperties } from "./core-properties.ts";
import { type DocumentFlow, pagesOf, startFlow } from "./document-flow.ts";
import { type DrawBars, picturedBars } from "./docx-bars.ts";
import { footerOf } from "./docx-footer.ts";
import { numbering, quoteList, stylesIn } from "./docx-styles.ts";
import { tableAndNotes } from "./docx-table.ts";
import { paragraphOf, paragraphOfLines, runsOf } from "./docx-text.ts";

export interface DocxOptions {
  readonly drawBars: DrawBars;
  /** From 0 to 1. The last step, writing the file, takes about half of the time and reports nothing in between. */
  readonly onProgress?: (share: number) => void;
}

type Level = (typeof HeadingLevel)["HEADING_1" | "HEADING_2" | "HEADING_3"];

/**
 * Writes the report as a Word file (Office Open XML, A4). Long reports take a second: call it in a worker. Never fails for
 * what people wrote: characters that XML forbids become U+FFFD.
 */
export async function renderDocx(report: ReportModel, { drawBars, onProgress }: DocxOptions): Promise<Bytes> {
  const flow = startFlow();
  flow.add([...frontPage(report), ...contents()]);
  for (const [place, part] of report.parts.entries()) {
    onProgress?.((place / report.parts.length) * 0.5);
    await addPart(flow, part, place === 0, drawBars);
  }
  onProgress?.(0.5);
  const document = new Document({
    title: oneLine(report.title),
    styles: stylesIn(report.language),
    numbering,
    sections: flow.runs().map(({ landscape, children }) => ({
      properties: pagesOf(landscape),
      footers: { default: footerOf(report.title, landscape ? textWidth.landscape : textWidth.portrait) },
      children,
    })),
  });
  const bytes = await Packer.toArrayBuffer(document, undefined, [coreProperties(report)]);
  onProgress?.(1);
  return new Uint8Array(bytes);
}

function frontPage({ title, audience, facts }: ReportModel): Paragraph[] {
  return [
    paragraphOf(oneLine(title), { heading: HeadingLevel.TITLE }),
    paragraphOf(audience, { style: "Audience" }),
    ...facts.map(
      ({ label, value }) =>
        new Paragraph({
          style: "Fact",
          tabStops: [{ type: TabStopType.LEFT, position: 2600 }],
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "CECECE", space: 3 } },
          children: [
            ...runsOf([oneLine(label)], { bold: true }),
            new TextRun({ children: [new Tab()] }),
            ...runsOf(linesOf(value), isRightToLeft(value) ? { rightToLeft: true } : {}),
          ],
        }),
    ),
  ];
}

/**
 * A field that Word updates, filled with the headings as links, so that it is read in Protected View and in LibreOffice too.
 * Pages are not known before something lays them out: Word asks once whether to update, and then writes them.
 */
function contents(): [Paragraph, Paragraph] {
  const table = new TableOfContents(reportWords.contents, {
    hyperlink: true,
    headingStyleRange: "1-2",
    tabLeader: LeaderType.NONE,
  });
  // The library takes it wherever it takes a paragraph; the flow needs no third kind of child.
  return [
    new Paragraph({ style: "TOCHeading", pageBreakBefore: true, text: reportWords.contents }),
    table as unknown as Paragraph,
  ];
}

async function addPart(flow: DocumentFlow, part: ReportPart, first: boolean, drawBars: DrawBars): Promise<void> {
  flow.heading(heading(numbered(part), HeadingLevel.HEADING_1, first));
  // Right under a part a heading is of the second level, since levels must not be skipped.
  for (const block of part.blocks) await addBlock(flow, block, HeadingLevel.HEADING_2, drawBars);
  for (const section of part.sections) {
    flow.heading(heading(numbered(section), HeadingLevel.HEADING_2));
    for (const block of section.blocks) await addBlock(flow, block, HeadingLevel.HEADING_3, drawBars);
  }
}

function numbered({ number, title }: ReportPart): string {
  return `${number} ${title}`;
}

function heading(text: string, level: Level, pageBreakBefore = false): Paragraph {
  return paragraphOf(oneLine(text), { heading: level, ...(pageBreakBefore ? { pageBreakBefore } : {}) });
}

async function addBlock(flow: DocumentFlow, block: ReportBlock, level: Level, drawBars: DrawBars): Promise<void> {
  switch (block.type) {
    case "paragraph":
      flow.add(paragraphsOf(block.text).map((lines) => paragraphOfLines(lines, block.note ? { style: "Note" } : {})));
      return;
    case "narrative":
      flow.add(paragraphsOf(block.text ?? "").map((lines) => paragraphOfLines(lines)));
      return;
    case "heading":
      flow.heading(heading(block.text, level));
      return;
    case "quotes":
      flow.heading(heading(block.title, level));
      flow.add(quotesOf(block));
      return;
    case "table":
      await addTable(flow, block.table, drawBars);
      return;
    default:
      assertNever(block);
  }
}

function quotesOf(block: ReportQuotes): Paragraph[] {
  const { quotes, left } = printedQuotes(block);
  return [...quotes.map(quote), ...(left === null ? [] : [paragraphOf(left, { style: "Note" })])];
}

/** A quote and its source are one item, so that whoever hears the list hears them together. */
function quote({ text, from }: { readonly text: string; readonly from: string }): Paragraph {
  const lines = paragraphsOf(text).flatMap((paragraph, place) => (place === 0 ? paragraph : ["", ...paragraph]));
  const turned = isRightToLeft(text);
  return new Paragraph({
    numbering: { reference: quoteList, level: 0 },
    keepLines: text.length < 600,
    ...(turned ? { bidirectional: true } : {}),
    children: [
      ...runsOf(lines, turned ? { rightToLeft: true } : {}),
      new TextRun({ text: oneLine(from), break: 1, style: "Source" }),
    ],
  });
}

async function addTable(flow: DocumentFlow, table: ReportTable, drawBars: DrawBars): Promise<void> {
  const columns = layoutColumns(table);
  const caption = paragraphOf(oneLine(table.caption), { style: "Caption" });
  const labels = table.rows.map((row) => cellText(row[0] ?? ""));
  const drawn = table.bars === null ? null : await drawBars(table.bars, labels);
  const pictured = table.bars === null || drawn === null ? [] : picturedBars(table.bars, drawn);
  flow.add([caption, ...pictured, ...tableAndNotes(table, columns)], columns.landscape);
}
