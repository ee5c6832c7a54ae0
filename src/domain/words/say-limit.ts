import type { Timescale } from "../instrument/schema.ts";
import { type Limit, limitInEdition } from "../timescale/limit-in-edition.ts";

/** A timescale's limit in the edition that the audit reads by, in words. */
export function sayLimit(timescale: Timescale, edition: string | null): string {
  const limit = limitInEdition(timescale, edition);
  if (limit === null) return "no limit in this edition";
  const { thenEvery } = timescale;
  if (thenEvery === null || ("local" in limit && "local" in thenEvery)) return sayOne(limit);
  return `${sayOne(limit)}, then ${"local" in thenEvery ? "" : "every "}${sayOne(thenEvery)}`;
}

function sayOne(limit: Limit): string {
  if ("local" in limit) return "your area's own limit";
  const unit = limit.unit.replace("-", " ");
  if ("count" in limit) return `${limit.count} ${limit.count === 1 ? unit : `${unit}s`}`;
  return `${limit.min} to ${limit.max} ${unit}s`;
}
