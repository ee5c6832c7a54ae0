import {
  AlignmentType,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { barColours } from "../../domain/report/bar-layout.ts";
import type { GradeCell, ReportCell, ReportTable } from "../../domain/report/report-model.ts";
import { cellText, isGradeCell, lettersOf, showsGradeWords } from "../report-cells.ts";
import { reportWords } from "../report-words.ts";
import type { TableColumns, TablePoints } from "../table-columns.ts";
import { colours, gradeStyle, hex, tableBorders, tableStyle } from "./docx-styles.ts";
import { paragraphOf } from "./docx-text.ts";

// A table as short as this stays on one page with its notes; a row with less text than this is never torn in two.
const shortTable = 8;
const shortRow = 900;

/** The table itself and what stands under it. Without columns there is no table: Word cannot open one. */
export function tableAndNotes(table: ReportTable, columns: TableColumns): (Table | Paragraph)[] {
  const notes = notesUnder(table);
  const under = notes.map((note, place) => paragraphOf(note, { style: "Note", keepNext: place < notes.length - 1 }));
  return table.columns.length === 0 ? under : [tableOf(table, columns, under.length > 0), ...under];
}

function notesUnder({ rows, notes }: ReportTable): string[] {
  const letters = lettersOf(rows).map(({ letter, words }) => `${letter} ${words}`);
  return [
    ...(rows.length === 0 ? [reportWords.noRows] : []),
    ...(letters.length === 0 ? [] : [`${reportWords.letters}${letters.join(", ")}.`]),
    ...notes,
  ];
}

function tableOf(table: ReportTable, columns: TableColumns, hasNotes: boolean): Table {
  const together = table.rows.length <= shortTable;
  // A reference or a name stands out as the row's header; a column of bold sentences would shout.
  const short = table.rows.every((row) => cellText(row[0] ?? "").length <= 45);
  const cells = { ...columns, words: showsGradeWords(table), bold: short };
  const rows = table.rows.map((row, place) => {
    const last = place === table.rows.length - 1;
    return new TableRow({
      cantSplit: row.reduce((sum: number, cell) => sum + cellText(cell).length, 0) < shortRow,
      keepNext: together && (!last || hasNotes),
      children: table.columns.map((column, at) => bodyCell(row[at] ?? "", at, column.numeric, cells)),
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.widths,
    margins: { left: columns.margin, right: columns.margin, marginUnitType: WidthType.DXA },
    borders: tableBorders,
    // What marks the first row and the first column as headers for whatever reads the file aloud or makes a PDF of it.
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [headerRow(table, columns), ...rows],
  });
}

function headerRow({ columns }: ReportTable, { points, upright }: TableColumns): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    // A header alone at the foot of a page heads nothing.
    keepNext: true,
    ...(upright ? { height: { value: 1900, rule: "atLeast" as const } } : {}),
    children: columns.map(({ header, numeric }, at) => {
      const turned = upright && at > 0;
      return new TableCell({
        shading: { type: ShadingType.CLEAR, color: "auto", fill: colours.wash },
        verticalAlign: VerticalAlignTable.BOTTOM,
        ...(turned ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
        children: [
          paragraphOf(header, {
            style: tableStyle(points),
            look: { style: "TableHeader" },
            ...(numeric && !turned ? { alignment: AlignmentType.RIGHT } : {}),
          }),
        ],
      });
    }),
  });
}

interface CellLook extends TableColumns {
  readonly words: boolean;
  /** Whether row headers are. */
  readonly bold: boolean;
}

function bodyCell(cell: ReportCell, at: number, numeric: boolean, { points, words, bold }: CellLook): TableCell {
  if (isGradeCell(cell)) return gradeCell(cell, points, words);
  return new TableCell({
    children: [
      paragraphOf(cellText(cell), {
        style: tableStyle(points),
        ...(at === 0 && bold ? { look: { style: "TableHeader" } } : {}),
        ...(numeric || typeof cell === "number" ? { alignment: AlignmentType.RIGHT } : {}),
      }),
    ],
  });
}

function gradeCell(cell: GradeCell, points: TablePoints, words: boolean): TableCell {
  return new TableCell({
    ...(cell.grade === null
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: "auto", fill: hex(barColours[cell.grade].fill) } }),
    children: [
      paragraphOf(words ? `${cell.letter} ${cell.words}` : cell.letter, {
        style: tableStyle(points),
        look: { style: gradeStyle(cell.grade) },
        ...(words ? {} : { alignment: AlignmentType.CENTER }),
      }),
    ],
  });
}
