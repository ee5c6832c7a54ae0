import type { Timescale } from "../instrument/schema.ts";

export type Limit = Timescale["limit"];

/** A timescale's limit in the edition that the audit reads by; `null` where that edition has no such limit. */
export function limitInEdition(timescale: Timescale, edition: string | null): Limit | null {
  const own = edition === null ? undefined : timescale.editions[edition];
  return own === undefined ? timescale.limit : own;
}
