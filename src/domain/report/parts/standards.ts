import type { Area } from "../../instrument/schema.ts";
import { evidenceFreeGrades } from "../../overview/findings.ts";
import { mostOftenNotMet, mostOftenNotRecorded, type StandardFigures } from "../../overview/standards-figures.ts";
import { count } from "../../words/count.ts";
import { leftOut, note, type PartContent, say, showTable } from "../blocks.ts";
import { metBars, metCells, metColumns } from "../met-columns.ts";
import type { ReportBlock, ReportTable } from "../report-model.ts";
import { caseName, type ReportSource, sayAgency } from "../report-source.ts";
import { areaName, percentRule } from "./grades.ts";

/** The longest list that is still read to its end. The rest is in the spreadsheet. */
const listed = 15;

export function standardsPart(source: ReportSource): PartContent {
  return {
    id: "standards",
    title: "Standards and evidence",
    blocks: [
      say(sayNotMet(source)),
      ...notMetBlocks(source),
      ...notRecordedBlocks(source),
      ...evidenceFreeBlocks(source),
      note(percentRule),
    ],
  };
}

function sayNotMet({ standards }: ReportSource): string {
  const answered = standards.filter(({ met }) => met.base > 0);
  const notMet = answered.filter(({ met }) => met.no > 0);
  const critical = notMet.filter(({ standard }) => standard.critical);
  if (answered.length === 0) return "No standard has been answered in a return that is signed off.";
  return `${count(notMet.length, "standard was", "standards were")} answered no in at least one return, of ${answered.length} answered at all; ${critical.length} of them ${critical.length === 1 ? "is" : "are"} critical.`;
}

function notMetBlocks(source: ReportSource): ReportBlock[] {
  const all = mostOftenNotMet(source.standards);
  if (all.length === 0) return [];
  return [
    showTable(
      metTable(all.slice(0, listed), {
        id: "not-met",
        sheet: "Standards not met",
        caption: "Standards most often not met (number of returns)",
        withArea: true,
      }),
    ),
    ...leftOut(all.length - listed),
  ];
}

interface MetTable extends Pick<ReportTable, "id" | "sheet" | "caption"> {
  /** Whether the rows come from several areas. */
  readonly withArea: boolean;
}

/** Yes, partly and no with their base. Not recorded and every other kind of no answer stand beside it. */
export function metTable(figures: readonly StandardFigures[], { id, sheet, caption, withArea }: MetTable): ReportTable {
  return {
    id,
    sheet,
    caption,
    columns: [
      { id: "standard", header: "Standard", numeric: false },
      ...(withArea ? [{ id: "area", header: "Area", numeric: false }] : []),
      ...metColumns,
    ],
    rows: figures.map(({ area, standard, met, children }) => [
      standardName(standard),
      ...(withArea ? [areaName(area)] : []),
      ...metCells(met, children),
    ]),
    notes: [],
    bars: metBars(
      caption,
      figures.map(({ standard, met }) => ({ name: standard.text, met })),
    ),
  };
}

function notRecordedBlocks(source: ReportSource): ReportBlock[] {
  const all = mostOftenNotRecorded(source.standards);
  if (all.length === 0) return [say("Every standard that was looked for is recorded in every return.")];
  const shown = all.slice(0, listed);
  return [
    showTable({
      id: "not-recorded",
      sheet: "Not recorded",
      caption: "Not recorded: what the files do not say (number of returns)",
      columns: [
        { id: "standard", header: "Standard", numeric: false },
        { id: "area", header: "Area", numeric: false },
        { id: "not-recorded", header: "Not recorded", numeric: true },
        { id: "base", header: "Looked for", numeric: true },
        { id: "finding", header: "Finding", numeric: false },
      ],
      rows: shown.map(({ area, standard, notRecorded }) => [
        standardName(standard),
        areaName(area),
        notRecorded.notRecorded,
        notRecorded.base,
        standard.critical ? "Yes: a critical standard" : "",
      ]),
      notes: [
        "Not recorded is not the same as not done: the file does not say. On a critical standard that is a finding of its own.",
      ],
      bars: null,
    }),
    ...leftOut(all.length - listed),
  ];
}

function evidenceFreeBlocks({ data, letter, label }: ReportSource): ReportBlock[] {
  const { base, found } = evidenceFreeGrades(data);
  if (base === 0) return [];
  if (found.length === 0) return [say(`Each of the ${base} area grades has at least one line of evidence behind it.`)];
  return [
    showTable({
      id: "evidence-free",
      sheet: "Grades without evidence",
      caption: "Grades given without evidence",
      columns: [
        { id: "case", header: "Case", numeric: false },
        { id: "agency", header: "Agency", numeric: false },
        { id: "area", header: "Area", numeric: false },
        { id: "grade", header: "Grade", numeric: false },
      ],
      rows: found.map(({ area, grade, ...from }) => [
        caseName(from.case),
        sayAgency(from),
        areaName(area),
        { grade, letter: letter(grade), words: label(grade) },
      ]),
      notes: [
        `${found.length} of ${count(base, "area grade")} ${found.length === 1 ? "has" : "have"} no line of evidence under any standard of the area. They count in every figure; the panel may ask what they rest on.`,
      ],
      bars: null,
    }),
  ];
}

function standardName({ text, critical }: Area["standards"][number]): string {
  return `${text}${critical ? " (critical)" : ""}`;
}
