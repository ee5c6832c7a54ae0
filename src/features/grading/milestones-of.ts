import { milestonesFor } from "../../domain/instrument/applicability.ts";
import type { Area, Instrument } from "../../domain/instrument/schema.ts";
import type { AuditLimits } from "../../domain/timescale/audit-limits.ts";
import { limitHere, limitInEdition } from "../../domain/timescale/limit-in-edition.ts";

export interface AskedMilestone {
  readonly milestone: Instrument["milestones"][number];
  /** A limit in hours needs the time of day too. */
  readonly withTime: boolean;
}

/** The milestones at either end of an area's timescales, and those that end them, where the agency is the one that records them. */
export function milestonesOf(
  area: Area,
  instrument: Instrument,
  agencyId: string,
  edition: string | null,
  localLimit?: AuditLimits["localLimit"],
): AskedMilestone[] {
  const timescales = instrument.timescales.filter(({ id }) => area.timescales.includes(id));
  return milestonesFor(instrument, agencyId).flatMap((milestone) => {
    const own = timescales.filter(({ from, to }) => from === milestone.id || to === milestone.id);
    if (own.length === 0 && !timescales.some(({ until }) => until === milestone.id)) return [];
    const withTime = own.some((timescale) => {
      const limit = limitInEdition(timescale, edition);
      if (limit === null) return false;
      const here = limitHere(limit, { localLimit }, timescale.id, "limit");
      return here !== "none" && "unit" in here && here.unit === "hour";
    });
    return [{ milestone, withTime }];
  });
}
