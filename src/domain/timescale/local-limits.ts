import type { Instrument, Timescale } from "../instrument/schema.ts";
import type { AuditLimits } from "./audit-limits.ts";
import { type Limit, limitHere, limitInEdition } from "./limit-in-edition.ts";

/** One value that the lead is asked for. */
export interface LocalLimitAsked {
  readonly timescale: Timescale;
  /** Of the first gap, or of those after it. */
  readonly which: "limit" | "then-every";
}

/** The limits of an instrument that have no national number in the audit's edition, in the instrument's order. */
export function localLimitsOf({ timescales }: Instrument, edition: string | null): LocalLimitAsked[] {
  return timescales.flatMap((timescale) => {
    const limit = limitInEdition(timescale, edition);
    if (limit === null) return [];
    const { thenEvery } = timescale;
    return [
      ...("local" in limit ? [{ timescale, which: "limit" } as const] : []),
      // From one date to the next there is one gap, and no first one before the others.
      ...(thenEvery !== null && "local" in thenEvery ? [{ timescale, which: "then-every" } as const] : []),
    ];
  });
}

/** Whether any limit of the audit, the area's own values among them, is counted in school days, so that term dates are needed. */
export function needsTermDates({ timescales }: Instrument, limits: AuditLimits): boolean {
  const inSchoolDays = (limit: Limit | "none" | null) =>
    limit !== null && limit !== "none" && "unit" in limit && limit.unit === "school-day";
  return timescales.some((timescale) => {
    const { id, thenEvery } = timescale;
    const limit = limitInEdition(timescale, limits.edition);
    if (limit === null) return false;
    const then = thenEvery === null ? null : limitHere(thenEvery, limits, id, "then-every");
    return inSchoolDays(limitHere(limit, limits, id, "limit")) || inSchoolDays(then);
  });
}
