import type { Found } from "./shape-problems.ts";
import { at, fields, list, number, type Spot, text } from "./spot.ts";

/** Timescales that measure nothing, and limits whose ends are the wrong way round. */
export function checkTimescales(root: Spot): Found[] {
  const single = new Set(
    list(root, "milestones")
      .filter((milestone) => at(milestone, "repeats").value === false)
      .flatMap((milestone) => text(milestone, "id") ?? []),
  );
  return list(root, "timescales").flatMap((timescale) => [
    ...goesNowhere(timescale),
    ...repeatsAtSingle(timescale, single),
    ...[at(timescale, "limit"), at(timescale, "thenEvery")].flatMap(leastAboveMost),
    ...fields(timescale, "editions").flatMap(([, limit]) => leastAboveMost(limit)),
  ]);
}

function doesNotRepeat(timescale: Spot): boolean {
  return at(timescale, "thenEvery").value === null;
}

function goesNowhere(timescale: Spot): Found[] {
  const from = text(timescale, "from");
  if (from === undefined || from !== text(timescale, "to") || !doesNotRepeat(timescale)) return [];
  return [{ path: timescale.path, fault: { type: "timescale-goes-nowhere" } }];
}

/** A milestone with one date can be reached once: "then every" would be late for ever. */
function repeatsAtSingle(timescale: Spot, single: ReadonlySet<string>): Found[] {
  const to = text(timescale, "to");
  const every = at(timescale, "thenEvery");
  if (to === undefined || typeof every.value !== "object" || every.value === null || !single.has(to)) return [];
  return [{ path: every.path, fault: { type: "repeats-without-milestone", milestone: to } }];
}

function leastAboveMost(limit: Spot): Found[] {
  const least = number(limit, "min");
  const most = number(limit, "max");
  if (least === undefined || most === undefined || least <= most) return [];
  return [{ path: limit.path, fault: { type: "least-above-most", least, most } }];
}
