import type { Period } from "../audit/values.ts";
import { sayDate } from "./say-date.ts";

/** "1 March 2025 to 28 February 2026"; an end not given yet is said. */
export function sayPeriod({ from, to }: Period): string {
  if (to === "") return `From ${sayDate(from)}, last day not given yet`;
  if (from === "") return `To ${sayDate(to)}, first day not given yet`;
  return `${sayDate(from)} to ${sayDate(to)}`;
}
