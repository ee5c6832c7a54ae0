import type { Timescale } from "../../domain/instrument/schema.ts";

/** What one local limit is called: where the first gap and those after it each have their own, they are told apart. */
export function localLimitLabel({ label, thenEvery }: Timescale, which: "limit" | "then-every"): string {
  if (which === "then-every") return `${label}: from each to the next`;
  return thenEvery === null ? label : `${label}: the first`;
}
