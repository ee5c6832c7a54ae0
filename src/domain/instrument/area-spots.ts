import { instrumentLimits } from "./limits.ts";
import { list, type Spot } from "./spot.ts";

/** The areas as far as a file may have any: more is refused as such, and a hostile file is not searched to its end. */
export function areasOf(root: Spot): readonly Spot[] {
  return list(root, "areas").slice(0, instrumentLimits.areas);
}

/** The standards of an area, as far as it may have any. */
export function standardsOf(area: Spot): readonly Spot[] {
  return list(area, "standards").slice(0, instrumentLimits.standardsInArea);
}
