/** Digits behind the point of a printed share. */
export type SharePlaces = 0 | 1 | 2;

/**
 * A part of a base in percent, rounded half up. `null` where no such part can be: a base of 0, more than the base, less than
 * nothing, or no whole number.
 *
 * Whole numbers up to the one division at the end: 23 of 40 is 57.5 %, which fractions make 57.49999999999999 and print as 57,
 * one short of what anyone with paper gets. Each share is rounded by itself: shares that add up to 99.9 or 101 stay as they
 * are, since mending one of them would print a share that its own count does not give.
 */
export function roundShare(count: number, base: number, places: SharePlaces): number | null {
  if (!isPartOf(count, base)) return null;
  const units = 10 ** places;
  const twice = 2 * 100 * units * count + base;
  if (!Number.isSafeInteger(twice)) return null;
  return (twice - (twice % (2 * base))) / (2 * base) / units;
}

/** Whether a count of the base can be so at all. */
export function isPartOf(count: number, base: number): boolean {
  return Number.isSafeInteger(count) && Number.isSafeInteger(base) && base > 0 && count >= 0 && count <= base;
}
