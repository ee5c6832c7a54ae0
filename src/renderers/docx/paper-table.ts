import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { PaperAnswers, PaperCell, PaperTable } from "../../domain/paper/paper-model.ts";
import { criticalMark } from "../../domain/paper/paper-words.ts";
import { barColours } from "../../domain/report/bar-layout.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { textWidth } from "../page-measures.ts";
import { linesOf, oneLine } from "../text-lines.ts";
import { colours, gradeStyle, hex, tableBorders } from "./docx-styles.ts";
import { paragraphOf, runsOf } from "./docx-text.ts";
import { boxAnd, boxes, items, ruledLine, ruledLines, tickBox } from "./paper-pieces.ts";
import { formBorders } from "./paper-styles.ts";

const margin = 80;
// A ladder is read whole: a table as short as this stays on one page.
const shortTable = 6;
const text = "FormText";

/** A table of the paper. Tables to write in have lines all round; tables to read have lines between rows. */
export function paperTable({ columns, rows }: PaperTable): Table {
  const widths = columns.map(({ share }) => Math.floor(share * textWidth.portrait));
  const isForm = rows.flat().some(({ type }) => type === "box" || type === "blank");
  return table(widths, isForm, [
    headerRow(columns.map(({ header }) => header)),
    ...rows.map(
      (row, place) =>
        new TableRow({
          cantSplit: true,
          keepNext: rows.length <= shortTable && place < rows.length - 1,
          children: row.map((cell, at) => bodyCell(cell, widths[at] ?? 0)),
        }),
    ),
  ]);
}

function table(widths: readonly number[], isForm: boolean, rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: margin, right: margin, marginUnitType: WidthType.DXA },
    borders: isForm ? formBorders : tableBorders,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows,
  });
}

function headerRow(headers: readonly string[], centredFrom = headers.length): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: headers.map(
      (header, at) =>
        new TableCell({
          shading: { type: ShadingType.CLEAR, color: "auto", fill: colours.wash },
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [
            paragraphOf(header, {
              style: at >= centredFrom ? "FormNote" : text,
              look: { style: "TableHeader" },
              ...(at >= centredFrom ? { alignment: AlignmentType.CENTER } : {}),
            }),
          ],
        }),
    ),
  });
}

function bodyCell(cell: PaperCell, width: number): TableCell {
  switch (cell.type) {
    case "text":
      return new TableCell({
        children: [
          paragraphOf(cell.text, { style: text, ...(cell.strong ? { look: { style: "TableHeader" } } : {}) }),
          ...(cell.note === null ? [] : [paragraphOf(cell.note, { style: "FormNote" })]),
        ],
      });
    case "items":
      return new TableCell({
        children:
          cell.items.length === 1 ? [paragraphOf(cell.items[0] ?? "", { style: text })] : items(cell.items, text),
      });
    case "grade":
      return new TableCell({ children: [gradeAs(cell)] });
    case "box":
      return boxCell();
    case "blank":
      return new TableCell({ children: writingRoom(cell.lines, width) });
    default:
      return assertNever(cell);
  }
}

/** The letter in its colour, as on screen: a whole cell of it would drink ink and say no more. */
function gradeAs({ grade, letter, label }: Extract<PaperCell, { type: "grade" }>): Paragraph {
  const fill = hex(barColours[grade].fill);
  const shading = { type: ShadingType.CLEAR, color: "auto", fill };
  return new Paragraph({
    style: text,
    children: [
      new TextRun({ text: `\u00a0${oneLine(letter)}\u00a0`, style: gradeStyle(grade), shading }),
      ...runsOf([` ${oneLine(label)}`], { style: "TableHeader" }),
    ],
  });
}

/** One line is the cell itself; between several there are lines to write on. */
function writingRoom(lines: number, width: number): Paragraph[] {
  if (lines <= 1) return [new Paragraph({ style: "Line" })];
  return [...ruledLines(width - 2 * margin, lines - 1), new Paragraph({ style: "Line" })];
}

function boxCell(keepNext = false): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: text, keepNext, alignment: AlignmentType.CENTER, children: [tickBox()] })],
  });
}

const optionShares = [0.07, 0.08, 0.07, 0.09, 0.12];

/** The standards of an area: a row of boxes each, and under it, across the table, lines for the evidence. */
export function answersTable(answers: PaperAnswers): Table {
  const boxWidths = answers.options.map((_, place) => Math.floor((optionShares[place] ?? 0.09) * textWidth.portrait));
  const widths = [textWidth.portrait - boxWidths.reduce((sum, width) => sum + width, 0), ...boxWidths];
  return table(widths, true, [
    headerRow([answers.header, ...answers.options], 1),
    ...answers.rows.flatMap((row) => [questionRow(row, answers.options), evidenceRow(row, answers)]),
  ]);
}

type AnswerRow = PaperAnswers["rows"][number];

/** Never parted from its evidence by the end of a page. */
function questionRow({ number, text: words, critical, asked }: AnswerRow, options: readonly string[]): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext: true,
    children: [
      new TableCell({
        children: [
          new Paragraph({
            style: text,
            keepNext: true,
            children: [
              ...runsOf([`${number} `, ...linesOf(words)].join("").split("\n"), { style: "TableHeader" }),
              ...(critical ? [new TextRun({ text: `  ${criticalMark}`, style: "Critical" })] : []),
            ],
          }),
          ...(asked === null ? [] : [paragraphOf(asked, { style: "FormNote", keepNext: true })]),
        ],
      }),
      ...options.map(() => boxCell(true)),
    ],
  });
}

function evidenceRow({ harm }: AnswerRow, { options, evidence, lines, sources }: PaperAnswers): TableRow {
  const width = textWidth.portrait - 2 * margin;
  const line = (place: number) => ruledLine(width, place === 0 ? evidence : "");
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: options.length + 1,
        children: [
          ...Array.from({ length: lines }, (_, place) => line(place)),
          new Paragraph({
            style: "FormNote",
            tabStops: [{ type: TabStopType.RIGHT, position: width }],
            children: [
              ...runsOf([`${oneLine(sources.label)}:   `]),
              ...boxes(sources.options),
              ...(harm === null ? [] : [new TextRun({ children: [new Tab()] }), ...boxAnd(harm)]),
            ],
          }),
        ],
      }),
    ],
  });
}
