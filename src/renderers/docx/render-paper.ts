import {
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  Paragraph,
  ShadingType,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import type { PaperBlock, PaperModel } from "../../domain/paper/paper-model.ts";
import { criticalMark } from "../../domain/paper/paper-words.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { Bytes } from "../../kernel/bytes.ts";
import { textWidth } from "../page-measures.ts";
import { oneLine } from "../text-lines.ts";
import { coreProperties } from "./core-properties.ts";
import { pagesOf, startFlow } from "./document-flow.ts";
import { footerOf } from "./docx-footer.ts";
import { colours } from "./docx-styles.ts";
import { paragraphOf, runsOf } from "./docx-text.ts";
import { boxes, items, ruledLines } from "./paper-pieces.ts";
import { paperNumbering, paperStylesIn, stepList } from "./paper-styles.ts";
import { answersTable, paperTable } from "./paper-table.ts";

const width = textWidth.portrait;

/** Writes a paper as a Word file (Office Open XML, A4). It takes a second: call it in a worker. `onProgress` from 0 to 1. */
export async function renderPaper(paper: PaperModel, onProgress?: (share: number) => void): Promise<Bytes> {
  const flow = startFlow();
  flow.add([
    paragraphOf(oneLine(paper.title), { heading: HeadingLevel.TITLE }),
    paragraphOf(paper.subtitle, { style: "Subtitle" }),
  ]);
  for (const [place, part] of paper.parts.entries()) {
    onProgress?.((place / paper.parts.length) * 0.5);
    flow.heading(
      paragraphOf(oneLine(part.title), { heading: HeadingLevel.HEADING_1, pageBreakBefore: part.startsPage }),
    );
    for (const [at, block] of part.blocks.entries()) {
      if (block.type === "heading") {
        flow.heading(
          paragraphOf(oneLine(block.text), { heading: HeadingLevel.HEADING_2, pageBreakBefore: block.startsPage }),
        );
      } else flow.add(blockOf(block, part.blocks[at + 1]?.type === "table"));
    }
  }
  const document = new Document({
    title: oneLine(paper.title),
    styles: paperStylesIn(paper.language),
    numbering: paperNumbering,
    sections: flow.runs().map(({ landscape, children }) => ({
      // The first page asks for it in the form itself.
      properties: { ...pagesOf(landscape), titlePage: paper.head !== null },
      ...(paper.head === null ? {} : { headers: { default: headerOf(paper.head) } }),
      footers: { default: footerOf(paper.foot, width), first: footerOf(paper.foot, width) },
      children,
    })),
  });
  const bytes = await Packer.toArrayBuffer(document, undefined, [coreProperties(paper)]);
  onProgress?.(1);
  return new Uint8Array(bytes);
}

/** `leads`: a table follows, which what is said above it must not be parted from. */
function blockOf(block: Exclude<PaperBlock, { type: "heading" }>, leads: boolean): (Paragraph | Table)[] {
  switch (block.type) {
    case "paragraph":
      return [paragraphOf(block.text, { ...(leads ? { keepNext: true } : {}), ...styleOf[block.look] })];
    case "notice":
      return [
        paragraphOf(block.title, { style: "NoticeTitle", ...framed }),
        paragraphOf(block.text, { style: "NoticeText", ...framed }),
      ];
    case "list":
      return block.ordered
        ? block.items.map((each) => paragraphOf(each, { numbering: { reference: stepList, level: 0 } }))
        : items(block.items, "Normal");
    case "standard":
      return [
        new Paragraph({
          style: "Standard",
          children: [
            ...runsOf([`${block.number} ${oneLine(block.text)}`]),
            ...(block.critical ? [new TextRun({ text: `  ${criticalMark}`, style: "Critical" })] : []),
          ],
        }),
        ...(block.asked === null ? [] : [paragraphOf(block.asked, { style: "Hint" })]),
        paragraphOf(block.guidance),
      ];
    // Two tables that touch would be one: a line of its own parts them from whatever follows.
    case "table":
      return [paperTable(block), new Paragraph({ style: "FormNote" })];
    case "answers":
      return [answersTable(block), new Paragraph({ style: "FormNote" })];
    case "lines":
      return [
        paragraphOf(block.label, { style: "Label" }),
        ...(block.hint === null ? [] : [paragraphOf(block.hint, { style: "Hint" })]),
        ...ruledLines(width, block.lines),
      ];
    case "ticks":
      return ticks(block);
    case "blanks":
      return [blanks(block.blanks)];
    default:
      return assertNever(block);
  }
}

const styleOf = { plain: {}, note: { style: "Note", keepNext: true }, question: { style: "Question" } } as const;

// Borders alike in one paragraph after another are one frame round them all.
const framed = {
  border: { left: { style: BorderStyle.SINGLE, size: 36, color: colours.shell, space: 8 } },
  shading: { type: ShadingType.CLEAR, color: "auto", fill: colours.wash },
  indent: { left: 200 },
} as const;

function ticks({ label, hint, options }: Extract<PaperBlock, { type: "ticks" }>): Paragraph[] {
  if (label === null) return [new Paragraph({ spacing: { before: 60, after: 60 }, children: boxes(options) })];
  return [
    new Paragraph({
      style: "Label",
      keepNext: hint !== null,
      tabStops: [{ type: TabStopType.LEFT, position: Math.round(width * 0.72) }],
      children: [...runsOf([oneLine(label)]), new TextRun({ children: [new Tab()] }), ...boxes(options)],
    }),
    ...(hint === null ? [] : [paragraphOf(hint, { style: "Hint", keepNext: false })]),
  ];
}

/** Labels with lines after them, in one row: each line ends where its share of the width does. */
function blanks(wanted: Extract<PaperBlock, { type: "blanks" }>["blanks"]): Paragraph {
  let end = 0;
  const ends = wanted.map(({ share }) => {
    end += share * width;
    return Math.floor(end);
  });
  return new Paragraph({
    style: "Line",
    tabStops: ends.map((position) => ({ type: TabStopType.RIGHT, position, leader: LeaderType.UNDERSCORE })),
    children: wanted.flatMap(({ label }, place) => [
      new TextRun({ text: `${place === 0 ? "" : "   "}${oneLine(label)} `, bold: true, size: 19, color: colours.ink }),
      new TextRun({ children: [new Tab()] }),
    ]),
  });
}

function headerOf(label: string): Header {
  return new Header({
    children: [new Paragraph({ style: "Header", children: [...runsOf([`${oneLine(label)} ${"_".repeat(24)}`])] })],
  });
}
