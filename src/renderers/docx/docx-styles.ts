import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";
import { type Grade, grades } from "../../domain/audit/values.ts";
import { barColours } from "../../domain/report/bar-layout.ts";
import { type TablePoints, tablePoints } from "../table-columns.ts";

const ink = "0B0C0C";
const inkSoft = "484949";
const shell = "12304A";
const line = "CECECE";
export const colours = { ink, inkSoft, shell, line, wash: "F4F8FB" } as const;

/** The one list of the report: what people wrote. */
export const quoteList = "quotes";

export const numbering: INumberingOptions = {
  config: [
    {
      reference: quoteList,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 260 } } },
        },
      ],
    },
  ],
};

/** Styles with Word's own names wherever it has one, so that its panes, its contents and a reader's own template find them. */
export function stylesIn(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: "Arial", size: 21, color: ink, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 60, bold: true, color: shell },
        paragraph: {
          spacing: { before: 1800, after: 360, line: 240, lineRule: LineRuleType.AUTO },
          border: { bottom: { style: BorderStyle.SINGLE, size: 24, color: shell, space: 14 } },
        },
      },
      heading1: headingStyle(34, 480, 160),
      heading2: headingStyle(26, 320, 120),
      heading3: headingStyle(22, 240, 80),
      caption: {
        run: { size: 20, bold: true, color: ink },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 100 } },
      },
      listParagraph: { paragraph: { spacing: { after: 110 } } },
    },
    paragraphStyles: [
      paragraphStyle("Audience", "Audience", { size: 21, color: inkSoft }, { spacing: { after: 480 } }),
      paragraphStyle("Fact", "Fact", { size: 21 }, { indent: { left: 2600, hanging: 2600 }, spacing: { after: 100 } }),
      // Looks like a part, and is none: a heading would list the contents in the contents.
      paragraphStyle("TOCHeading", "TOC Heading", { size: 34, bold: true, color: shell }, { spacing: { after: 200 } }),
      paragraphStyle("TOC1", "toc 1", { bold: true }, { spacing: { before: 120, after: 40 } }),
      paragraphStyle("TOC2", "toc 2", {}, { indent: { left: 360 }, spacing: { after: 20 } }),
      paragraphStyle("Note", "Note", { size: 18, color: inkSoft }, { spacing: { before: 40, after: 80 } }),
      ...tablePoints.map((points) =>
        paragraphStyle(
          tableStyle(points),
          `Table text ${points}`,
          { size: points * 2 },
          { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
        ),
      ),
      paragraphStyle(
        "Picture",
        "Picture",
        {},
        { keepNext: true, spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      paragraphStyle("Footer", "footer", { size: 17, color: inkSoft }, { spacing: { after: 0 } }),
    ],
    characterStyles: [
      { id: "TableHeader", name: "Table header", basedOn: "DefaultParagraphFont", run: { bold: true } },
      { id: "Source", name: "Source", basedOn: "DefaultParagraphFont", run: { size: 18, color: inkSoft } },
      // By rank, 4 the best: Word lists styles by name, and what a grade is called is for the audit's wording to say.
      ...grades.map((grade, index) => ({
        id: gradeStyle(grade),
        name: `Grade ${grades.length - index}`,
        basedOn: "DefaultParagraphFont",
        run: { bold: true, color: hex(barColours[grade].ink) },
      })),
      { id: gradeStyle(null), name: "Not graded", basedOn: "DefaultParagraphFont", run: { color: inkSoft } },
    ],
  };
}

/** The type of a table. Said by a style and not by each of ten thousand cells, which would cost time and bytes. */
export function tableStyle(points: TablePoints): string {
  return `TableText${points * 10}`;
}

export function gradeStyle(grade: Grade | null): string {
  return `Grade-${grade ?? "none"}`;
}

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

/** A named style of paragraphs, as Word lists it. */
export function paragraphStyle(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle["run"]>,
  options: NonNullable<ParagraphStyle["paragraph"]>,
): ParagraphStyle {
  return { id, name, basedOn: "Normal", quickFormat: true, run, paragraph: options };
}

/** A heading that stays with what follows it. Sizes in half points, spaces in twentieths. */
export function headingStyle(size: number, before: number, after: number) {
  return {
    run: { size, bold: true, color: shell },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO } },
  };
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** Lines between rows and none between columns, as on screen. */
export const tableBorders = {
  top: { style: BorderStyle.SINGLE, size: 8, color: shell },
  bottom: rule,
  insideHorizontal: rule,
  left: none,
  right: none,
  insideVertical: none,
} as const;

/** A colour as Word writes it, without the sign. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
