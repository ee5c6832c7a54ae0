import { isPartOf, roundShare } from "../overview/share.ts";

/** Below ten a percentage makes one child look like a trend. */
const leastForPercent = 10;

export interface Share {
  readonly count: number;
  /** The figure's own base. */
  readonly base: number;
  /** How many different children the base is about. Sixty answers on four children are still four children. */
  readonly children: number;
}

/**
 * The one way in which a report prints a part of a base: `3 of 8`, or `42 of 60 (70%)` where the base is ten or more and covers
 * ten children or more. `null` where it cannot be right, and then nothing is printed: more than the base, a base of 0, less than
 * nothing, no whole number, or more children than the base has places for.
 */
export function sayShare({ count, base, children }: Share): string | null {
  if (!isPartOf(count, base) || !isPartOf(children, base) || children === 0) return null;
  const words = `${count} of ${base}`;
  if (base < leastForPercent || children < leastForPercent) return words;
  const percent = roundShare(count, base, 0);
  return percent === null ? null : `${words} (${percent}%)`;
}
