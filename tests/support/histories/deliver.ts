import { erasedBy } from "#src/domain/log/erasure.ts";
import type { LogEvent } from "#src/domain/log/event.ts";

/** A source of chance that a failing run can be repeated from. */
export function seededChance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // mulberry32: small, and even enough for shuffling.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * One of the ways in which the same events may arrive: in files of a few, in any order, some of them twice, some first without
 * their bodies; what has been erased sometimes arrives without its body only.
 */
export function arrival(events: readonly LogEvent[], chance: (below: number) => number): LogEvent[] {
  const erased = new Set(events.map(erasedBy));
  const copies = events.flatMap((event) => {
    const bare = { ...event, body: null };
    if (erased.has(event.id) && chance(2) === 0) return [bare];
    if (chance(6) === 0) return [event, bare];
    return chance(4) === 0 ? [event, event] : [event];
  });
  return chance(2) === 0 ? shuffle(copies, chance) : shuffle(split(copies, chance), chance).flat();
}

export function shuffle<T>(things: readonly T[], chance: (below: number) => number): T[] {
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = chance(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

function split<T>(things: readonly T[], chance: (below: number) => number): T[][] {
  const files: T[][] = [];
  for (let from = 0; from < things.length; ) {
    const to = from + 1 + chance(8);
    files.push(things.slice(from, to));
    from = to;
  }
  return files;
}
