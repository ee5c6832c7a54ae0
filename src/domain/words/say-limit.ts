import type { LocalLimit } from "../audit/values.ts";
import type { Timescale } from "../instrument/schema.ts";
import type { AuditLimits } from "../timescale/audit-limits.ts";
import { type Limit, limitHere, limitInEdition } from "../timescale/limit-in-edition.ts";

/** A timescale's limit in the edition that the audit reads by, in words; with the area's own values where an audit has them. */
export function sayLimit(
  timescale: Timescale,
  edition: string | null,
  limits: Pick<AuditLimits, "localLimit"> = {},
): string {
  const limit = limitInEdition(timescale, edition);
  if (limit === null) return "no limit in this edition";
  const here = limitHere(limit, limits, timescale.id, "limit");
  const first = here === "none" ? "no limit in your area" : sayOne(here);
  if (timescale.atLeast === true && here !== "none") return `at least ${first} before`;
  const every =
    timescale.thenEvery === null ? null : limitHere(timescale.thenEvery, limits, timescale.id, "then-every");
  if (every === null || here === "none" || (isLocal(here) && isLocal(every))) return first;
  if (every === "none") return `${first}, then no limit in your area`;
  return `${first}, then ${isLocal(every) ? "" : "every "}${sayOne(every)}`;
}

function isLocal(limit: Limit | "none"): boolean {
  return limit !== "none" && "local" in limit;
}

/** One limit by itself: "10 working days". */
function sayOne(limit: Limit): string {
  if ("local" in limit) return "your area's own limit";
  if ("dueDate" in limit) return "by the due date on file";
  const unit = limit.unit.replace("-", " ");
  if ("count" in limit) return `${limit.count} ${limit.count === 1 ? unit : `${unit}s`}`;
  return `${limit.min} to ${limit.max} ${unit}s`;
}

export function sayLocalLimit(limit: LocalLimit): string {
  return "none" in limit ? "No limit in this area" : sayOne(limit);
}
