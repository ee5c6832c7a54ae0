import type { ReportBlock, ReportCell, ReportModel, ReportPart, ReportTable } from "#src/domain/report/report-model.ts";

/** Parts and their sections, in the order they are read. */
export function partsOf(report: ReportModel): ReportPart[] {
  return report.parts.flatMap((part) => [part, ...part.sections]);
}

function blocksOf(report: ReportModel): ReportBlock[] {
  return partsOf(report).flatMap(({ blocks }) => blocks);
}

export function tablesOf(report: ReportModel): ReportTable[] {
  return blocksOf(report).flatMap((block) => (block.type === "table" ? [block.table] : []));
}

export function tableOf(report: ReportModel, id: string): ReportTable {
  const table = tablesOf(report).find((each) => each.id === id);
  if (table === undefined) throw new Error(`The report has no table ${id}.`);
  return table;
}

/** The rows of a table as text, one line each, so that a test reads like the page. */
export function linesOfTable(report: ReportModel, id: string): string[] {
  return tableOf(report, id).rows.map((row) => row.map(sayCell).join(" | "));
}

function sayCell(cell: ReportCell): string {
  if (typeof cell !== "object") return String(cell);
  return "text" in cell ? cell.text : cell.letter;
}

/** Everything that the report says in sentences, without its tables. */
export function sentencesOf(report: ReportModel): string[] {
  return blocksOf(report).flatMap((block) =>
    block.type === "paragraph" ? [block.text] : block.type === "narrative" && block.text !== null ? [block.text] : [],
  );
}
