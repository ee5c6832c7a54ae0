import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";
import { colours, headingStyle, paragraphStyle, stylesIn } from "./docx-styles.ts";

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
      heading1: headingStyle(28, 320, 100),
      heading2: headingStyle(22, 200, 80),
    },
    paragraphStyles: [
      ...(report.paragraphStyles ?? []),
      paragraphStyle("Subtitle", "Subtitle", { size: 20, color: colours.inkSoft }, { spacing: { after: 160 } }),
      paragraphStyle("Question", "Question", { bold: true }, { keepNext: true, spacing: { after: 60, ...single } }),
      paragraphStyle(
        "Standard",
        "Standard",
        { bold: true },
        { keepNext: true, keepLines: true, spacing: { before: 120, after: 30 } },
      ),
      paragraphStyle(
        "NoticeTitle",
        "Notice title",
        { bold: true },
        { keepNext: true, spacing: { before: 120, after: 20, ...single } },
      ),
      paragraphStyle("NoticeText", "Notice text", { size: 19 }, { spacing: { after: 120, ...single } }),
      paragraphStyle(
        "Label",
        "Label",
        { bold: true, size: 19 },
        { keepNext: true, spacing: { before: 120, after: 20, ...single } },
      ),
      paragraphStyle(
        "Hint",
        "Hint",
        { size: 17, color: colours.inkSoft },
        { keepNext: true, spacing: { after: 30, ...single } },
      ),
      paragraphStyle("FormText", "Form text", { size: 18 }, { spacing: { before: 20, after: 20, ...single } }),
      paragraphStyle(
        "FormNote",
        "Form note",
        { size: 15, color: colours.inkSoft },
        { spacing: { after: 0, ...single } },
      ),
      // A ruled line: 8 mm apart, as on writing paper.
      paragraphStyle(
        "Line",
        "Ruled line",
        { size: 16, color: colours.inkSoft },
        { spacing: { after: 0, line: 454, lineRule: LineRuleType.EXACT } },
      ),
      paragraphStyle("Header", "header", { size: 17 }, { spacing: { after: 60 }, alignment: AlignmentType.RIGHT }),
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

/** All round, for a form: boxes and columns are found by their lines. */
export const formBorders = (() => {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: "808080" } as const;
  return { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };
})();
