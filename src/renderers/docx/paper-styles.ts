import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";
import { colours, stylesIn } from "./docx-styles.ts";

/** Lists of what to look for, and of steps. */
export const paperList = "items";
export const stepList = "steps";

const hanging = { left: 340, hanging: 240 };

export const paperNumbering: INumberingOptions = {
  config: [
    {
      reference: paperList,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: hanging } },
        },
      ],
    },
    {
      reference: stepList,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: "%1.",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 400, hanging: 400 } } },
        },
      ],
    },
  ],
};

const single = { line: 240, lineRule: LineRuleType.AUTO };

/** The report's styles, closer: a paper has no front page, and a form must leave its room to whoever writes on it. */
export function paperStylesIn(language: string): IStylesOptions {
  const report = stylesIn(language);
  return {
    ...report,
    default: {
      ...report.default,
      document: {
        run: { font: "Arial", size: 20, color: colours.ink, language: { value: language } },
        paragraph: { spacing: { after: 100, line: 252, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 40, bold: true, color: colours.shell },
        paragraph: { spacing: { before: 0, after: 80, ...single } },
      },
      heading1: heading(28, 320, 100),
      heading2: heading(22, 200, 80),
    },
    paragraphStyles: [
      ...(report.paragraphStyles ?? []),
      style("Subtitle", "Subtitle", { size: 20, color: colours.inkSoft }, { spacing: { after: 160 } }),
      style("Question", "Question", { bold: true }, { keepNext: true, spacing: { after: 60, ...single } }),
      style(
        "Standard",
        "Standard",
        { bold: true },
        { keepNext: true, keepLines: true, spacing: { before: 120, after: 30 } },
      ),
      style(
        "NoticeTitle",
        "Notice title",
        { bold: true },
        { keepNext: true, spacing: { before: 120, after: 20, ...single } },
      ),
      style("NoticeText", "Notice text", { size: 19 }, { spacing: { after: 120, ...single } }),
      style(
        "Label",
        "Label",
        { bold: true, size: 19 },
        { keepNext: true, spacing: { before: 120, after: 20, ...single } },
      ),
      style(
        "Hint",
        "Hint",
        { size: 17, color: colours.inkSoft },
        { keepNext: true, spacing: { after: 30, ...single } },
      ),
      style("FormText", "Form text", { size: 18 }, { spacing: { before: 20, after: 20, ...single } }),
      style("FormNote", "Form note", { size: 15, color: colours.inkSoft }, { spacing: { after: 0, ...single } }),
      // A ruled line: 8 mm apart, as on writing paper.
      style(
        "Line",
        "Ruled line",
        { size: 16, color: colours.inkSoft },
        { spacing: { after: 0, line: 454, lineRule: LineRuleType.EXACT } },
      ),
      style("Header", "header", { size: 17 }, { spacing: { after: 60 }, alignment: AlignmentType.RIGHT }),
    ],
    characterStyles: [
      ...(report.characterStyles ?? []),
      // Arial has no box: without a name here every program takes another font for it.
      {
        id: "Box",
        name: "Tick box",
        basedOn: "DefaultParagraphFont",
        run: { font: "Segoe UI Symbol", size: 26, color: colours.ink },
      },
      {
        id: "Critical",
        name: "Critical",
        basedOn: "DefaultParagraphFont",
        run: { bold: true, size: 16, color: colours.shell },
      },
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function style(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle["run"]>,
  paragraph: NonNullable<ParagraphStyle["paragraph"]>,
): ParagraphStyle {
  return { id, name, basedOn: "Normal", quickFormat: true, run, paragraph };
}

function heading(size: number, before: number, after: number) {
  return {
    run: { size, bold: true, color: colours.shell },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after, ...single } },
  };
}

/** All round, for a form: boxes and columns are found by their lines. */
export const formBorders = (() => {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: "808080" } as const;
  return { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };
})();
