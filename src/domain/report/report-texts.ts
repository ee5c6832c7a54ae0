import { caseCells, setUpCells } from "../audit/cells.ts";
import { given, type TextOfAudit } from "../disclosure/text-of-audit.ts";
import type { Cell } from "../log/cell.ts";
import { currentValue } from "../log/heads.ts";
import type { ReportModel, ReportPart } from "./report-model.ts";
import { narrativeCell, type ReportSource, sayFrom } from "./report-source.ts";
import { returnTexts } from "./return-texts.ts";

/**
 * Every text that a person wrote and that leaves with a report in any of its forms: the set-up's, the lead's, the references, and
 * all of the returns that are in. One at a time, because an audit of 1,000 returns has tens of thousands. A test plants a mark in
 * every text of an audit and holds what a report prints against this.
 */
export function* reportTexts(source: ReportSource, report: ReportModel): Generator<TextOfAudit> {
  const { log, instrument, data } = source;
  const setUp = (what: string, cell: Cell<string>) => given(`Set-up: ${what}`, cell, currentValue(log, cell));
  yield* setUp("title", setUpCells.title);
  yield* setUp("theme", setUpCells.theme);
  yield* setUp("why this, and why now", setUpCells.why);
  yield* setUp("lines of enquiry", setUpCells.linesOfEnquiry);
  for (const part of report.parts) {
    yield* narrative(source, part);
    for (const section of part.sections) yield* narrative(source, section);
  }
  for (const { case: listed, places } of data.cases) {
    yield* given(`Case ${listed.reference}: the reference`, caseCells(listed.id).reference, listed.reference);
    for (const { agency, isTranscribed, readers } of places) {
      const name = sayFrom({ case: listed, agency, isTranscribed });
      for (const view of readers) yield* returnTexts(log, view, instrument, name);
    }
  }
}

function narrative(source: ReportSource, part: ReportPart): Generator<TextOfAudit> {
  const cell = narrativeCell(source, part.id);
  return given(`${part.number} ${part.title}: the lead’s words`, cell, currentValue(source.log, cell));
}
