import type { GradeCell, ReportCell, ReportTable, SpreadCell } from "../../domain/report/report-model.ts";
import { cellText, isGradeCell, isSpreadCell, lettersOf, showsGradeWords } from "../report-cells.ts";
import { reportWords } from "../report-words.ts";
import { layoutColumns } from "../table-columns.ts";
import { linesOf, oneLine } from "../text-lines.ts";
import { barOf, keyOf } from "./html-bar.ts";
import { type Markup, markup, noMarkup } from "./markup.ts";

interface Shape {
  /** Shows letters alone, in narrow columns. */
  readonly matrix: boolean;
  readonly numeric: readonly boolean[];
  /** On paper: lying, and with its headers running down. */
  readonly wide: boolean;
  readonly upright: boolean;
  /** On paper: kept on one page. */
  readonly short: boolean;
  /** Holds sentences. */
  readonly long: readonly boolean[];
}

/**
 * A table with its notes. It scrolls sideways in a region of its own, which the keyboard reaches. Bars and their key are
 * hidden from whoever hears the page: every number of theirs is in the row already, and would be read twice.
 */
export function tableOf(table: ReportTable, id: string): Markup {
  const shape = shapeOf(table);
  const { caption, columns, rows, bars } = table;
  const head = columns.map(
    ({ header }, at) =>
      markup`<th scope="col"${classOf(shape, at)} dir="auto">${text(header)}</th>${at === 0 ? barHeader(table) : noMarkup}`,
  );
  const body = rows.map((row, place) => {
    const cells = columns.map(
      (_, at) => markup`${bodyCell(row[at] ?? "", at, shape)}${at === 0 ? barCell(table, place) : noMarkup}`,
    );
    return markup`<tr>${cells}</tr>`;
  });
  return markup`<div class="${blockClass(shape)}">${bars === null ? noMarkup : keyOf(bars)}<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table${shape.matrix ? markup` class="matrix"` : noMarkup}>
<caption><span id="${id}" dir="auto">${oneLine(caption)}</span></caption>
<thead><tr>${head}</tr></thead>
<tbody>${body}</tbody>
</table></div>${notesUnder(table)}</div>
`;
}

function blockClass({ wide, upright, short }: Shape): string {
  return `table${wide ? " wide" : ""}${upright ? " upright" : ""}${short ? " short" : ""}`;
}

function shapeOf(table: ReportTable): Shape {
  const { columns, rows } = table;
  const { landscape, upright } = layoutColumns(table);
  return {
    matrix: !showsGradeWords(table) && rows.some((row) => row.some((cell) => isGradeCell(cell) || isSpreadCell(cell))),
    wide: landscape,
    upright,
    short: rows.length <= 8,
    numeric: columns.map(({ numeric }) => numeric),
    long: columns.map((_, at) => rows.some((row) => cellText(row[at] ?? "").length > 60)),
  };
}

function classOf({ numeric, long }: Shape, at: number): Markup {
  if (numeric[at] === true) return markup` class="number"`;
  return long[at] === true ? markup` class="long"` : noMarkup;
}

function bodyCell(cell: ReportCell, at: number, shape: Shape): Markup {
  const content = contentOf(cell, shape);
  if (at === 0) return markup`<th scope="row"${classOf(shape, at)} dir="auto">${content}</th>`;
  if (typeof cell === "number") return markup`<td class="number">${content}</td>`;
  return markup`<td${classOf(shape, at)} dir="auto">${content}</td>`;
}

function contentOf(cell: ReportCell, shape: Shape): Markup {
  if (isSpreadCell(cell)) return spreadOf(cell);
  return isGradeCell(cell) ? gradeOf(cell, shape.matrix) : markup`${text(cellText(cell))}`;
}

/** The letters on their colours for the eye, all of it as text for the ear. */
function spreadOf({ spread, returns, text: heard }: SpreadCell): Markup {
  const chips = spread.map(
    ({ grade, letter, count }, at) =>
      markup`${returns === null || at === 0 ? "" : " to "}<span class="grade grade-${grade}">${letter}${count === null ? "" : ` ${count}`}</span>`,
  );
  return markup`<span aria-hidden="true">${chips}${returns === null ? "" : ` ${returns}`}</span> <span class="heard">${heard}</span>`;
}

/** The letter is for the eye, the word for the ear; where there is room, the word is for both. */
function gradeOf({ grade, letter, words }: GradeCell, matrix: boolean): Markup {
  return markup`<span class="grade grade-${grade ?? "none"}" aria-hidden="true">${letter}</span> <span${matrix ? markup` class="heard"` : noMarkup}>${words}</span>`;
}

function barHeader({ bars }: ReportTable): Markup {
  return bars === null ? noMarkup : markup`<th class="bar" aria-hidden="true">${text(bars.header)}</th>`;
}

function barCell({ bars }: ReportTable, place: number): Markup {
  return bars === null
    ? noMarkup
    : markup`<td class="bar" aria-hidden="true">${barOf(bars.legend, bars.counts[place] ?? [])}</td>`;
}

function notesUnder({ rows, notes }: ReportTable): Markup[] {
  const letters = lettersOf(rows).map(({ letter, words }) => `${letter} ${words}`);
  const lines = [
    ...(rows.length === 0 ? [reportWords.noRows] : []),
    ...(letters.length === 0 ? [] : [`${reportWords.letters}${letters.join(", ")}.`]),
    ...notes,
  ];
  return lines.map((line) => markup`<p class="note text" dir="auto">${text(line)}</p>`);
}

/** What the page shows line by line, since its style keeps line ends. */
function text(written: string): string {
  return linesOf(written).join("\n");
}
