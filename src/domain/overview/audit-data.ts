import { auditProgress, type PlaceProgress } from "../audit/audit-progress.ts";
import { caseCells, panelCells } from "../audit/cells.ts";
import type { ListedAgency } from "../audit/list-agencies.ts";
import type { ListedCase } from "../audit/list-cases.ts";
import { type AreaView, type ReturnView, readReturn, type StandardView } from "../audit/read-return.ts";
import type { PanelOutcome } from "../audit/values.ts";
import { areasFor, isPutTo } from "../instrument/applicability.ts";
import type { Instrument, Standard } from "../instrument/schema.ts";
import { currentValue, type Reading, readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import type { GradeDatum, ReturnDatum, StandardDatum } from "./figures.ts";
import { gradeDatum, outcomeDatum, returnDatum, standardDatum } from "./read-data.ts";

/** All that a report rests on, read once from the log. */
export interface AuditData {
  readonly instrument: Instrument;
  readonly agencies: readonly ListedAgency[];
  readonly cases: readonly CaseData[];
}

export interface CaseData {
  readonly case: ListedCase;
  /** The option of a profile question; `undefined`: not given. */
  readonly bandOf: (profileId: string) => string | undefined;
  /** What the panel agreed for an area; unset until it has. */
  readonly agreed: (areaId: string) => Reading<PanelOutcome>;
  readonly agreedOverall: Reading<PanelOutcome>;
  /** The dates that the lead accepted for a milestone; unset until then. */
  readonly accepted: (milestoneId: string) => Reading<readonly string[]>;
  /** One for each agency, in the agencies' order. */
  readonly places: readonly PlaceData[];
}

/** What one agency owes and has said on one case. */
export interface PlaceData {
  readonly agency: ListedAgency;
  readonly progress: PlaceProgress;
  readonly datum: ReturnDatum;
  /** The first reader's return was typed in as received on paper. It counts as any other. */
  readonly isTranscribed: boolean;
  /** Every reader's return, the first reader's first; none until all of them are signed off. A draft is nobody's word yet. */
  readonly readers: readonly ReturnView[];
  /** Areas that the instrument puts to this agency, as its first reader sees them; `null` where no return is in. */
  readonly areas: ReadonlyMap<string, AreaView | null>;
}

export function readAuditData(log: Log, instrument: Instrument): AuditData {
  const { agencies, cases } = auditProgress(log, instrument);
  const asked = new Map(agencies.map(({ id }) => [id, areasFor(instrument, id).map((area) => area.id)]));
  return {
    instrument,
    agencies,
    cases: cases.map(({ case: listed, places }) => {
      const panel = panelCells(listed.id, instrument.id);
      return {
        case: listed,
        bandOf: (profileId) => currentValue(log, caseCells(listed.id).band(profileId)),
        agreed: (areaId) => readCell(log, panel.area(areaId).agreed),
        agreedOverall: readCell(log, panel.overall.agreed),
        accepted: (milestoneId) => readCell(log, caseCells(listed.id).acceptedDates(instrument.id, milestoneId)),
        places: agencies.flatMap((agency, index) => {
          const progress = places[index];
          return progress === undefined
            ? []
            : [readPlace(log, instrument, agency, progress, asked.get(agency.id) ?? [])];
        }),
      };
    }),
  };
}

function readPlace(
  log: Log,
  instrument: Instrument,
  agency: ListedAgency,
  progress: PlaceProgress,
  askedAreas: readonly string[],
): PlaceData {
  const datum = returnDatum(progress);
  const made = progress.returns.filter(({ state }) => state === "signed-off");
  const readers = datum === "received" ? made.map(({ address }) => readReturn(log, address, instrument)) : [];
  const isTranscribed = progress.returns[0]?.isTranscribed ?? false;
  const areas = new Map<string, AreaView | null>(askedAreas.map((id) => [id, null]));
  for (const view of readers[0]?.areas ?? []) areas.set(view.area.id, view);
  return { agency, progress, datum, isTranscribed, readers, areas };
}

/** What one agency says on one area of one case, as its first reader says it; `null` where the instrument does not ask it. */
export function gradeAt({ datum, areas }: PlaceData, areaId: string): GradeDatum | null {
  const view = areas.get(areaId);
  if (view === undefined) return null;
  if (view !== null) return gradeDatum(view);
  return notReceived(datum);
}

/** The overall grade of one agency on one case. */
export function overallAt({ datum, readers }: PlaceData): GradeDatum {
  const [first] = readers;
  return first === undefined ? notReceived(datum) : outcomeDatum(first.overall.grade);
}

/** What one agency says on one standard; `null` where it was not asked. */
export function standardAt(place: PlaceData, areaId: string, standard: Standard): StandardDatum | null {
  const area = place.areas.get(areaId);
  if (area === undefined || !isPutTo(standard.answeredBy, place.agency.id)) return null;
  if (area === null) return notReceived(place.datum);
  const view = area.standards.find((each) => each.standard.id === standard.id);
  return view === undefined ? null : standardDatum(area, view);
}

function notReceived(datum: ReturnDatum): "agency-not-involved" | "return-not-received" {
  return datum === "agency-not-involved" ? "agency-not-involved" : "return-not-received";
}

/** A text as it stands, without the white space around it; empty where nothing or a conflict stands. */
export function textOf(reading: Reading<string>): string {
  return reading.state === "value" ? reading.value.trim() : "";
}

/** Whether anything stands behind an area's grade: one line of evidence under any of its standards. A reason alone does not count. */
export function hasEvidence({ standards }: AreaView): boolean {
  return standards.some(isBacked);
}

function isBacked({ evidence }: StandardView): boolean {
  // Two versions of a line of evidence are two lines of evidence.
  return evidence.state === "conflict" || textOf(evidence) !== "";
}
