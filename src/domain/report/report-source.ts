import { secondInstrument } from "../audit/carried.ts";
import { reportCells } from "../audit/cells.ts";
import type { ListedCase } from "../audit/list-cases.ts";
import { readAuditLimits } from "../audit/read-audit-limits.ts";
import { type Grade, grades, type Wording } from "../audit/values.ts";
import type { Instrument } from "../instrument/schema.ts";
import { gradeLabel, gradeLetter, instrumentInWords } from "../instrument/wording.ts";
import type { Cell } from "../log/cell.ts";
import type { Log } from "../log/log.ts";
import { type AuditData, readAuditData } from "../overview/audit-data.ts";
import type { From } from "../overview/findings.ts";
import { type AreaGrades, gradesByArea } from "../overview/grades-figures.ts";
import {
  type StandardFigures,
  standardAnswers,
  standardFigures,
  type ThemeFigures,
  themeFigures,
} from "../overview/standards-figures.ts";
import type { AuditLimits } from "../timescale/audit-limits.ts";

/** What every part of the report draws on: the audit read once, the figures that several parts print, and the words in use. */
export interface ReportSource {
  readonly log: Log;
  /** In this audit's wording throughout. */
  readonly instrument: Instrument;
  /** The report is of one of the audit's two instruments; `second`: the one that is not its first. */
  readonly ofTwo: "first" | "second" | null;
  readonly data: AuditData;
  /** What the audit sets for judging its timescales. */
  readonly limits: AuditLimits;
  readonly byArea: readonly AreaGrades[];
  readonly standards: readonly StandardFigures[];
  readonly themes: readonly ThemeFigures[];
  /** The four grades, the best first, as this audit's wording calls them. */
  readonly grades: readonly { readonly grade: Grade; readonly label: string; readonly letter: string }[];
  readonly letter: (grade: Grade) => string;
  readonly label: (grade: Grade) => string;
}

export function readReportSource(log: Log, given: Instrument, wording: Wording): ReportSource {
  const instrument = instrumentInWords(given, wording);
  const data = readAuditData(log, instrument);
  const second = secondInstrument(log);
  const answers = standardAnswers(data);
  const letter = (grade: Grade) => gradeLetter(grade, instrument, wording);
  const label = (grade: Grade) => gradeLabel(grade, instrument, wording);
  return {
    log,
    instrument,
    ofTwo: second === undefined ? null : second.id === instrument.id ? "second" : "first",
    data,
    limits: readAuditLimits(log, instrument.id),
    byArea: gradesByArea(data),
    standards: standardFigures(answers),
    themes: themeFigures(instrument.themes, answers),
    grades: grades.map((grade) => ({ grade, label: label(grade), letter: letter(grade) })),
    letter,
    label,
  };
}

/** Where the lead's own words on one part stand: each instrument's report has its own. */
export function narrativeCell(
  { instrument, ofTwo }: Pick<ReportSource, "instrument" | "ofTwo">,
  part: string,
): Cell<string> {
  return reportCells.narrative(part, ofTwo === "second" ? instrument.id : undefined);
}

export function caseName({ reference }: ListedCase): string {
  return reference ?? "Case without a reference";
}

/** "EX-01, Health visiting": where something was said. */
export function sayFrom(from: From): string {
  return `${caseName(from.case)}, ${sayAgency(from)}`;
}

/** "Health visiting", or "Health visiting (from paper)" where its return was typed in as received on paper. */
export function sayAgency({ agency, isTranscribed }: Pick<From, "agency" | "isTranscribed">): string {
  return isTranscribed ? `${agency.label} (from paper)` : agency.label;
}
