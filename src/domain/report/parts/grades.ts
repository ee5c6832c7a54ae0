import { type CaseAreaCell, type CaseRow, caseByArea } from "../../overview/case-by-area.ts";
import type { GradeDatum } from "../../overview/figures.ts";
import { overallGrades } from "../../overview/grades-figures.ts";
import { isNotGraded } from "../../overview/kinds.ts";
import { count } from "../../words/count.ts";
import { notGradedWords } from "../../words/report-words.ts";
import { note, type PartContent, say, showTable } from "../blocks.ts";
import { gradesTable } from "../grades-table.ts";
import type { ReportCell, ReportTable } from "../report-model.ts";
import { caseName, type ReportSource } from "../report-source.ts";

export function gradesPart(source: ReportSource): PartContent {
  const { data, byArea } = source;
  const overall = overallGrades(data);
  const isAgreed = overall.agreed.base > 0 || byArea.some(({ agreed }) => agreed.base > 0);
  return {
    id: "grades",
    title: "Grades",
    blocks: [
      say(
        isAgreed
          ? "Grades that the panel has agreed come first, one for each case. Agencies’ own grades stay as they were given, one for each return."
          : "The panel has not agreed any grade yet. The figures are the agencies’ own grades, one for each return.",
      ),
      ...(isAgreed ? [showTable(agreedTable(source, overall))] : []),
      showTable(ownTable(source, overall)),
      showTable(matrix(source)),
      note(percentRule),
    ],
  };
}

/** Said wherever a share is printed, so that nobody misses the percentages. */
export const percentRule =
  "Percentages are shown only where the figure’s own base is ten or more and it covers ten or more children.";

type Overall = ReturnType<typeof overallGrades>;

function agreedTable(source: ReportSource, overall: Overall): ReportTable {
  const cases = source.data.cases.length;
  return gradesTable(source, {
    id: "agreed-by-area",
    sheet: "Agreed grades by area",
    caption: "Agreed grades by area (number of cases)",
    header: "Area",
    rows: [
      ...source.byArea.map(({ area, agreed }) => ({ name: areaName(area), figure: agreed })),
      { name: "Overall", figure: overall.agreed },
    ],
    notes: [`The audit has ${count(cases, "case")}. One that the panel has not come to yet is not in its row.`],
  });
}

function ownTable(source: ReportSource, overall: Overall): ReportTable {
  return gradesTable(source, {
    id: "own-by-area",
    sheet: "Own grades by area",
    caption: "Agencies’ own grades by area (number of returns)",
    header: "Area",
    rows: [
      ...source.byArea.map(({ area, own }) => ({ name: areaName(area), figure: own })),
      { name: "Overall", figure: overall.own },
    ],
    notes: sayWhosePractice(source),
  });
}

/** Whose practice the grades of an area are about, since the two kinds cannot be read alike. */
function sayWhosePractice({ instrument }: ReportSource): string[] {
  const own = instrument.areas.filter(({ scope }) => scope === "own-agency").map(({ number }) => number);
  if (own.length === 0) return ["Each agency graded what it saw of the whole partnership."];
  if (own.length === instrument.areas.length) return ["Each agency graded its own practice."];
  return [
    `In ${own.length === 1 ? "area" : "areas"} ${listOf(own)} each agency graded its own practice; in the others, what it saw of the whole partnership.`,
  ];
}

function listOf(numbers: readonly number[]): string {
  return new Intl.ListFormat("en-GB").format(numbers.map(String));
}

function matrix(source: ReportSource): ReportTable {
  const { instrument, data } = source;
  const rows = caseByArea(data);
  return {
    id: "case-by-area",
    sheet: "Case by area",
    caption: "Case by area",
    columns: [
      { id: "case", header: "Case", numeric: false },
      ...instrument.areas.map(({ id, number }) => ({ id, header: String(number), numeric: false })),
      { id: "overall", header: "Overall", numeric: false },
    ],
    rows: rows.map((row) => matrixRow(source, row)),
    notes: [
      `Areas: ${instrument.areas.map(areaName).join("; ")}`,
      `“${source.letter("good")} to ${source.letter("inadequate")}, 6” means that six returns graded it and that their grades reach from ${source.label("good").toLowerCase()} to ${source.label("inadequate").toLowerCase()}: the panel has not agreed one yet.`,
      ...(instrument.areas.some(({ scope }) => scope === "own-agency")
        ? [
            `Where each agency graded its own practice there is no range between them: “${source.letter("outstanding")} 1 ${source.letter("good")} 5” counts the grades.`,
          ]
        : []),
      "A dash: nothing was graded.",
    ],
    bars: null,
  };
}

function matrixRow(source: ReportSource, { case: listed, cells, overall }: CaseRow): ReportCell[] {
  return [caseName(listed), ...[...cells, overall].map((cell) => sayCell(source, cell))];
}

function sayCell(source: ReportSource, cell: CaseAreaCell): ReportCell {
  const { letter } = source;
  switch (cell.type) {
    case "agreed":
      return agreedCell(source, cell.datum);
    case "range": {
      const { best, worst, figure } = cell;
      const ends = best === worst ? [best] : [best, worst];
      return {
        spread: ends.map((grade) => ({ grade, letter: letter(grade), count: null })),
        returns: figure.base,
        text: `${ends.map(letter).join(" to ")}, ${figure.base}`,
      };
    }
    case "each-its-own": {
      const spread = source.grades
        .filter(({ grade }) => cell.figure.counts[grade] > 0)
        .map(({ grade }) => ({ grade, letter: letter(grade), count: cell.figure.counts[grade] }));
      return { spread, returns: null, text: spread.map((each) => `${each.letter} ${each.count}`).join(" ") };
    }
    case "not-graded":
      return { grade: null, letter: "–", words: "Nothing graded" };
  }
}

function agreedCell({ letter, label }: ReportSource, datum: GradeDatum): ReportCell {
  if (!isNotGraded(datum)) return { grade: datum, letter: letter(datum), words: label(datum) };
  const short = { "not-applicable-by-auditor": "NA", "not-enough-on-file": "NE", "in-conflict": "≠" } as const;
  return {
    grade: null,
    letter: datum in short ? short[datum as keyof typeof short] : "–",
    words: notGradedWords[datum],
  };
}

export function areaName({ number, title }: { readonly number: number; readonly title: string }): string {
  return `${number} ${title}`;
}
