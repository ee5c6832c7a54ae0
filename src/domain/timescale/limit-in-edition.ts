import type { Timescale } from "../instrument/schema.ts";
import type { AuditLimits } from "./audit-limits.ts";

export type Limit = Timescale["limit"];

/** A timescale's limit in the edition that the audit reads by; `null` where that edition has no such limit. */
export function limitInEdition(timescale: Timescale, edition: string | null): Limit | null {
  const own = edition === null ? undefined : timescale.editions[edition];
  return own === undefined ? timescale.limit : own;
}

/** A limit as the audit sets it: the area's own value in the place of a local one, `none` where the area has set none. */
export function limitHere(
  limit: Limit,
  { localLimit }: Pick<AuditLimits, "localLimit">,
  timescaleId: string,
  which: "limit" | "then-every",
): Limit | "none" {
  if (!("local" in limit)) return limit;
  const own = localLimit?.(timescaleId, which);
  if (own === undefined) return limit;
  return "none" in own ? "none" : { count: own.count, unit: own.unit };
}
