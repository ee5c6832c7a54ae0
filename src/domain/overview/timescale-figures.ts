import type { AreaView, ReturnView } from "../audit/read-return.ts";
import { isPutTo } from "../instrument/applicability.ts";
import type { Instrument, Timescale } from "../instrument/schema.ts";
import { judgeTimescale } from "../timescale/judge-timescale.ts";
import { type Judgement, worstOf } from "../timescale/judgement.ts";
import type { AuditData, CaseData, PlaceData } from "./audit-data.ts";

/** What one return says on one timescale. */
export type TimescaleDatum = Judgement["type"] | "in-conflict" | "return-not-received";

export interface TimescaleFigures {
  readonly timescale: Timescale;
  /** Returns in which it had come due and can be judged: met, late, early and not done. */
  readonly base: number;
  readonly counts: Readonly<Partial<Record<TimescaleDatum, number>>>;
}

interface JudgedBy {
  /** The edition that the audit reads by; `null`: the one in force. */
  readonly edition: string | null;
  /** The last day of the period judged; `null`: not given. */
  readonly periodEnd: string | null;
}

const inBase = ["met", "late", "early", "not-done"] as const satisfies readonly TimescaleDatum[];

/**
 * How each timescale was kept: one count for each return whose agency is asked for both of its dates, of returns signed off
 * alone. Where no agency is asked for both, the one that records the end is counted, from the start that the case's other
 * returns agree on. A timescale that repeats counts once a return, by its worst gap. Those that no agency of the audit
 * is asked about are left out.
 */
export function timescaleFigures(data: AuditData, by: JudgedBy): TimescaleFigures[] {
  return data.instrument.timescales.flatMap((timescale) => {
    const asked = new Set(data.agencies.map(({ id }) => id).filter((id) => isAsked(data.instrument, timescale, id)));
    const found = data.cases.flatMap((each) =>
      each.places.flatMap((place) => (asked.has(place.agency.id) ? datum(each, place, timescale, by) : [])),
    );
    if (found.length === 0) return [];
    const counts: Partial<Record<TimescaleDatum, number>> = {};
    for (const type of found) counts[type] = (counts[type] ?? 0) + 1;
    return [{ timescale, base: inBase.reduce((sum, type) => sum + (counts[type] ?? 0), 0), counts }];
  });
}

function datum(
  each: CaseData,
  { datum: returned, readers: [reader] }: PlaceData,
  timescale: Timescale,
  { edition, periodEnd }: JudgedBy,
): TimescaleDatum[] {
  if (returned === "agency-not-involved") return [];
  if (reader === undefined) return ["return-not-received"];
  const readings = reader.milestones.filter(({ milestone: { id } }) => id === timescale.from || id === timescale.to);
  if (readings.some(({ dates }) => dates.state === "conflict")) return ["in-conflict"];
  if (!isAskedByAreas(reader, timescale) && readings.every(({ dates }) => dates.state === "unset"))
    return ["not-applicable"];
  const own = (id: string) => datesIn(reader, id);
  const judgements = judgeTimescale({
    timescale,
    edition,
    periodEnd,
    bandOf: each.bandOf,
    datesOf: (id) => own(id) ?? agreedStart(each, id),
  });
  return [worstOf(judgements)];
}

/** Whether an agency is counted for a timescale: it is asked for both ends, or for the last where nobody is asked for both. */
function isAsked({ milestones, areas }: Instrument, { id, from, to }: Timescale, agencyId: string): boolean {
  const recordedBy = (milestone: string) => milestones.find((each) => each.id === milestone)?.recordedBy ?? [];
  const both = recordedBy(to).filter((agency) => recordedBy(from).includes(agency));
  const isPut = areas.some(({ timescales, answeredBy }) => timescales.includes(id) && isPutTo(answeredBy, agencyId));
  return isPut && (both.length === 0 ? recordedBy(to) : both).includes(agencyId);
}

/** A return whose areas with this timescale are none of its agency's, or not for this child, was never shown the boxes for the dates. */
function isAskedByAreas({ areas }: ReturnView, { id }: Timescale): boolean {
  return areas.some((view) => view.area.timescales.includes(id) && isForThisChild(view));
}

function isForThisChild({ applies, outcome }: AreaView): boolean {
  if (outcome.state !== "value") return applies || outcome.state === "conflict";
  return outcome.value !== "not-involved" && outcome.value !== "not-applicable";
}

/** `undefined`: the agency is not asked for it. */
function datesIn({ milestones }: ReturnView, id: string): readonly string[] | undefined {
  const dates = milestones.find(({ milestone }) => milestone.id === id)?.dates;
  if (dates === undefined) return undefined;
  return dates.state === "value" ? dates.value : [];
}

/** What every return of the case that gives the date gives; none where two of them differ. */
function agreedStart(each: CaseData, id: string): readonly string[] {
  const [only, ...others] = datesGiven(each, id);
  return only === undefined || others.length > 0 ? [] : (JSON.parse(only) as string[]);
}

/** The different answers that the case's returns give for one milestone. */
function datesGiven({ places }: CaseData, id: string): string[] {
  const given = places.flatMap(({ readers: [reader] }) => (reader === undefined ? [] : [datesIn(reader, id) ?? []]));
  return [...new Set(given.filter((dates) => dates.length > 0).map((dates) => JSON.stringify(dates)))];
}

/** Milestones for which agencies gave different dates on one case, with on how many cases. Nobody picks one of them here. */
export function differingMilestones({ instrument, cases }: AuditData) {
  return instrument.milestones.flatMap((milestone) => {
    const differing = cases.filter((each) => datesGiven(each, milestone.id).length > 1).length;
    return differing === 0 ? [] : [{ milestone, cases: differing }];
  });
}
