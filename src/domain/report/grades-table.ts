import type { CoveredGrades } from "../overview/grades-figures.ts";
import type { ReportTable } from "./report-model.ts";
import type { ReportSource } from "./report-source.ts";
import { sayBeside } from "./say-beside.ts";
import { sayShare } from "./say-share.ts";

interface GradesRow {
  readonly name: string;
  readonly figure: CoveredGrades;
  /** Cells between the name and the grades. */
  readonly more?: readonly (string | number)[];
}

interface GradesTable {
  readonly id: string;
  readonly sheet: string;
  readonly caption: string;
  /** What a row is about. */
  readonly header: string;
  readonly more?: readonly { readonly id: string; readonly header: string; readonly numeric: boolean }[];
  readonly rows: readonly GradesRow[];
  readonly notes: readonly string[];
}

/** A table of grades: the four counts, their base, the share that is good or better, and everything that has no grade by its own name. */
export function gradesTable(
  source: ReportSource,
  { id, sheet, caption, header, more = [], rows, notes }: GradesTable,
): ReportTable {
  return {
    id,
    sheet,
    caption,
    columns: [
      { id: "name", header, numeric: false },
      ...more,
      ...source.grades.map(({ grade, label }) => ({ id: grade, header: label, numeric: true })),
      { id: "graded", header: "Graded", numeric: true },
      { id: "good-or-better", header: `${source.label("good")} or better`, numeric: true },
      { id: "not-graded", header: "Not graded", numeric: false },
    ],
    rows: rows.map(({ name, figure, more: cells = [] }) => [
      name,
      ...cells,
      ...source.grades.map(({ grade }) => figure.counts[grade]),
      figure.base,
      sayGoodOrBetter(figure),
      sayBeside(figure.beside),
    ]),
    notes,
    bars: {
      header: "Share",
      alternative: `${caption}. ${rows.map((row) => sayBar(source, row)).join(" ")}`,
      legend: source.grades.map(({ grade, label, letter }) => ({ look: grade, label, letter })),
      counts: rows.map(({ figure }) => source.grades.map(({ grade }) => figure.counts[grade])),
    },
  };
}

/** "7 of 8": how many were graded good or outstanding. A dash where nothing was graded. */
export function sayGoodOrBetter({ counts, base, children }: CoveredGrades): string {
  return sayShare({ count: counts.outstanding + counts.good, base, children }) ?? "–";
}

function sayBar(source: ReportSource, { name, figure }: GradesRow): string {
  const given = source.grades.filter(({ grade }) => figure.counts[grade] > 0);
  if (given.length === 0) return `${name}: no grades.`;
  const counts = given.map(({ grade, label }) => `${figure.counts[grade]} ${label.toLowerCase()}`);
  return `${name}: ${counts.join(", ")} of ${figure.base}.`;
}
