import type { Period } from "../../domain/audit/values.ts";
import { sayDate } from "../shared/cell-dates.ts";

/** "1 March 2025 to 28 February 2026"; an open end is said. */
export function sayPeriod({ from, to }: Period): string {
  if (to === "") return `from ${sayDate(from)}, last day not given yet`;
  if (from === "") return `to ${sayDate(to)}, first day not given yet`;
  return `${sayDate(from)} to ${sayDate(to)}`;
}
