import type { Timescale } from "../../domain/instrument/schema.ts";

type Limit = Timescale["limit"];

/** A timescale's limit in the edition that the audit reads by, in words. */
export function sayLimit(timescale: Timescale, edition: string | null): string {
  const limit = limitIn(timescale, edition);
  if (limit === null) return "no limit in this edition";
  const then = timescale.thenEvery === null ? "" : `, then every ${sayOne(timescale.thenEvery)}`;
  return `${sayOne(limit)}${then}`;
}

/** `null` where that edition has no such limit. */
export function limitIn(timescale: Timescale, edition: string | null): Limit | null {
  const own = edition === null ? undefined : timescale.editions[edition];
  return own === undefined ? timescale.limit : own;
}

function sayOne(limit: Limit): string {
  if ("local" in limit) return "your area's own limit";
  const unit = limit.unit.replace("-", " ");
  if ("count" in limit) return `${limit.count} ${limit.count === 1 ? unit : `${unit}s`}`;
  return `${limit.min} to ${limit.max} ${unit}s`;
}
