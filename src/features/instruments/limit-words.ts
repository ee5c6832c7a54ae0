import type { Timescale } from "../../domain/instrument/schema.ts";
import { count } from "../shared/count.ts";

type Limit = Timescale["limit"] | null;

/** "15 working days", "between 4 and 6 weeks", "set locally". */
export function limitWords(limit: Limit, thenEvery: Limit): string {
  const first = oneLimit(limit);
  return thenEvery === null ? first : `${first}, then every ${repeatWords(thenEvery)}`;
}

function oneLimit(limit: Limit): string {
  if (limit === null) return "no limit in this edition";
  if ("local" in limit) return "set locally";
  if ("count" in limit) return count(limit.count, unitWord(limit.unit));
  return `${limit.min} to ${count(limit.max, unitWord(limit.unit))}`;
}

function repeatWords(limit: NonNullable<Limit>): string {
  return "local" in limit ? "interval set locally" : oneLimit(limit);
}

function unitWord(unit: string): string {
  return unit.replace("-", " ");
}
