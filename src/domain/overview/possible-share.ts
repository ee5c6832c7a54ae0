import { roundShare, type SharePlaces } from "./share.ts";

/**
 * The counts of a base that round to a printed share, smallest first. Most often one; several where the base is large for the
 * digits printed; none where the share is impossible: no count of 30 gives 4.2 %, so the base, the share or the rounding is wrong.
 */
export function countsThatGive(percent: number, places: SharePlaces, base: number): number[] {
  if (!Number.isSafeInteger(base) || base < 1 || !(percent >= 0 && percent <= 100)) return [];
  // Rounding moves a share by half a percent at most, so a whole percent on either side holds every count that can give it.
  const first = Math.max(0, Math.floor(((percent - 1) * base) / 100));
  const last = Math.min(base, Math.ceil(((percent + 1) * base) / 100));
  const candidates = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return candidates.filter((count) => roundShare(count, base, places) === percent);
}
