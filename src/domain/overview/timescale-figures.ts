import type { AreaView, ReturnView } from "../audit/read-return.ts";
import { isPutTo } from "../instrument/applicability.ts";
import type { Instrument, Timescale } from "../instrument/schema.ts";
import type { AuditLimits } from "../timescale/audit-limits.ts";
import { type JudgedGap, judgeGaps } from "../timescale/judge-timescale.ts";
import { type Judgement, worstOf } from "../timescale/judgement.ts";
import { type AuditData, type CaseData, type PlaceData, textOf } from "./audit-data.ts";
import { datesGiven } from "./differing-dates.ts";

/** What one return says on one timescale. */
export type TimescaleDatum = Judgement["type"] | "in-conflict" | "return-not-received";

export interface TimescaleFigures {
  readonly timescale: Timescale;
  /** Returns in which it had come due and can be judged: met, late, early and not done, with a recorded reason or without. */
  readonly base: number;
  readonly counts: Readonly<Partial<Record<TimescaleDatum, number>>>;
}

/** What stands behind one count: a return and its gaps. None where there is no return, or nothing in it can be judged. */
export interface TimescaleAnswer {
  readonly datum: TimescaleDatum;
  readonly gaps: readonly JudgedGap[];
}

const timescaleBase = [
  "met",
  "late",
  "late-with-reason",
  "early",
  "not-done",
  "not-done-with-reason",
] as const satisfies readonly TimescaleDatum[];

/**
 * How each timescale was kept: one count for each return whose agency is asked for both of its dates, of returns signed off
 * alone. Where no agency is asked for both, the one that records the end is counted, from the start that the case's other
 * returns agree on. Dates that the lead accepted for the case go before a return's own. A timescale that repeats counts once a
 * return, by its worst gap. Those that no agency of the audit is asked about are left out.
 */
export function timescaleFigures(data: AuditData, limits: AuditLimits): TimescaleFigures[] {
  return data.instrument.timescales.flatMap((timescale) => {
    const asked = new Set(data.agencies.map(({ id }) => id).filter((id) => isAsked(data.instrument, timescale, id)));
    const found = data.cases.flatMap((each) =>
      each.places.flatMap((place) =>
        asked.has(place.agency.id) ? (answerAt(each, place, timescale, limits)?.datum ?? []) : [],
      ),
    );
    if (found.length === 0) return [];
    const counts: Partial<Record<TimescaleDatum, number>> = {};
    for (const type of found) counts[type] = (counts[type] ?? 0) + 1;
    return [{ timescale, base: timescaleBase.reduce((sum, type) => sum + (counts[type] ?? 0), 0), counts }];
  });
}

/** What one agency says on one timescale of one case; `null` where it is not asked, or does not know the child. */
export function timescaleAt(
  { instrument }: Pick<AuditData, "instrument">,
  each: CaseData,
  place: PlaceData,
  timescale: Timescale,
  limits: AuditLimits,
): TimescaleAnswer | null {
  return isAsked(instrument, timescale, place.agency.id) ? answerAt(each, place, timescale, limits) : null;
}

function answerAt(
  each: CaseData,
  { datum: returned, readers: [reader] }: PlaceData,
  timescale: Timescale,
  limits: AuditLimits,
): TimescaleAnswer | null {
  if (returned === "agency-not-involved") return null;
  if (reader === undefined) return { datum: "return-not-received", gaps: [] };
  const ends = [timescale.from, timescale.to, timescale.until];
  const readings = reader.milestones.filter(({ milestone: { id } }) => ends.includes(id));
  if (readings.some(({ milestone, dates }) => dates.state === "conflict" && acceptedAt(each, milestone.id) === null))
    return { datum: "in-conflict", gaps: [] };
  if (!isAskedByAreas(reader, timescale) && readings.every(({ dates }) => dates.state === "unset"))
    return { datum: "not-applicable", gaps: [] };
  const gaps = judgeGaps({
    ...limits,
    timescale,
    bandOf: each.bandOf,
    datesOf: (id) => acceptedAt(each, id) ?? datesIn(reader, id) ?? agreedStart(each, id),
    hasReason: (from) => textOf(reader.lateReason(timescale.id, from)) !== "",
  });
  return { datum: worstOf(gaps.map(({ judgement }) => judgement)), gaps };
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

/** What the lead accepted; `null` until one value stands. */
function acceptedAt({ accepted }: CaseData, id: string): readonly string[] | null {
  const reading = accepted(id);
  return reading.state === "value" ? reading.value : null;
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
  return only === undefined || others.length > 0 ? [] : only.dates;
}
