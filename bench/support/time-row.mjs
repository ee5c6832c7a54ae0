import { median } from "./statistics.mjs";

function middle(samples, which) {
  if (samples?.[0]?.[which] === undefined) return undefined;
  return median(samples.map((sample) => sample[which]));
}

/**
 * A line of the table from samples of `{ clock, processor }`, in milliseconds. A target is asked of both: where the clock
 * misses what the page's own time would reach, the table says so, and a quieter machine can settle it.
 */
export function timeRow({ measure, ours, floor, plain, target, isReached }) {
  const ask = (which) => {
    const time = middle(ours, which);
    return time === undefined ? undefined : isReached?.(time, middle(floor, which));
  };
  return {
    measure,
    unit: "ms",
    samples: ours.length,
    ours: middle(ours, "clock"),
    floor: middle(floor, "clock"),
    plain: middle(plain, "clock"),
    processor: middle(ours, "processor"),
    floorProcessor: middle(floor, "processor"),
    target,
    reached: ask("clock"),
    reachedByProcessor: ask("processor"),
  };
}

/** The same for a limit in milliseconds; without one the figure is told and nothing is to be reached. */
export function limitRow(measure, ours, limit) {
  if (limit === undefined) return timeRow({ measure, ours });
  const target = limit < 1_000 ? `${limit} ms` : `${limit / 1_000} s`;
  return timeRow({ measure, ours, target, isReached: (time) => time <= limit });
}
