import type { Fault } from "./instrument-problem.ts";
import type { Found } from "./shape-problems.ts";
import { pathText, type Spot } from "./spot.ts";

/** Every spot whose value was there before it, told with the place of the first. What has no value is not compared. */
export function repeats<V extends string | number>(
  spots: readonly Spot[],
  read: (spot: Spot) => V | undefined,
  fault: (value: V, first: string) => Fault,
): Found[] {
  const seen = new Map<string | number, string>();
  return spots.flatMap((spot) => {
    const value = read(spot);
    if (value === undefined) return [];
    const same = typeof value === "string" ? value.toLowerCase() : value;
    const first = seen.get(same);
    if (first !== undefined) return [{ path: spot.path, fault: fault(value, first) }];
    seen.set(same, pathText(spot.path));
    return [];
  });
}
