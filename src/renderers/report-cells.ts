import { type Grade, grades } from "../domain/audit/values.ts";
import type { GradeCell, ReportCell, ReportTable, SpreadCell } from "../domain/report/report-model.ts";

/** Whether a cell holds one grade or says that there is none. */
export function isGradeCell(cell: ReportCell): cell is GradeCell {
  return typeof cell === "object" && "letter" in cell;
}

/** Whether a cell holds several grades, none of which is picked. */
export function isSpreadCell(cell: ReportCell): cell is SpreadCell {
  return typeof cell === "object" && "spread" in cell;
}

/** A cell as text; a grade as its letter alone. */
export function cellText(cell: ReportCell): string {
  if (isSpreadCell(cell)) return cell.text;
  if (isGradeCell(cell)) return cell.letter;
  return typeof cell === "number" ? cell.toLocaleString("en-GB") : cell;
}

/**
 * Whether grade cells show their word beside the letter. Two columns of words fit a page; a matrix of them does not, and
 * shows letters, which the line under the table explains.
 */
export function showsGradeWords({ columns, rows }: ReportTable): boolean {
  const graded = columns.filter((_, place) => rows.some((row) => isGradeCell(row[place] ?? "")));
  return graded.length <= 2 && columns.length <= 6;
}

/** The letters of a table's grade cells with their words, from the best grade to those without, each once. */
export function lettersOf(rows: ReportTable["rows"]): { readonly letter: string; readonly words: string }[] {
  const cells = new Map<string, GradeCell>();
  for (const cell of rows.flat()) if (isGradeCell(cell)) cells.set(`${cell.letter}\n${cell.words}`, cell);
  const place = (grade: Grade | null) => (grade === null ? grades.length : grades.indexOf(grade));
  return [...cells.values()]
    .sort((a, b) => place(a.grade) - place(b.grade))
    .map(({ letter, words }) => ({ letter, words }));
}
