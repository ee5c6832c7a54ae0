import { describe, expect, it } from "vitest";
import { chainEnd, emptyChainRecord, findGaps, recordLink } from "#src/domain/log/chain.ts";
import type { DeviceId, EpochId, EventId } from "#src/kernel/ids.ts";

type Link = readonly [seq: number, id: string, prev: string | null];

function seen(...links: Link[]) {
  const record = emptyChainRecord("laptop" as DeviceId, "epoch" as EpochId);
  for (const [seq, id, prev] of links) recordLink(record, seq, { id: id as EventId, prev: prev as EventId | null });
  return record;
}

const gaps = (...links: Link[]) => findGaps(seen(...links)).map(({ from, to }) => [from, to]);
const forks = (...links: Link[]) => [...seen(...links).forks].sort();

const one: Link = [1, "a", null];
const two: Link = [2, "b", "a"];
const three: Link = [3, "c", "b"];

describe("a chain of events", () => {
  it("has no gap and no fork when each event names the one before it", () => {
    expect(gaps(one, two, three)).toEqual([]);
    expect(forks(one, two, three)).toEqual([]);
  });

  it("reports what is missing before the last event, first and last included", () => {
    expect(gaps(three)).toEqual([[1, 2]]);
    expect(gaps(one, three, [7, "g", "f"])).toEqual([
      [2, 2],
      [4, 6],
    ]);
  });

  it("reports a gap of any size at once, since a place is a number that someone else wrote", () => {
    expect(gaps(one, [9_007_199_254_740_991, "z", "y"])).toEqual([[2, 9_007_199_254_740_990]]);
  });

  it("is forked where two events claim one place, in whatever order they came", () => {
    const other: Link = [2, "x", "a"];
    for (const order of [
      [one, two, other, three],
      [other, one, three, two],
      [three, other, two, one],
    ]) {
      expect(forks(...order)).toEqual([2]);
    }
  });

  it("is forked where an event names another than the one before it, until that one comes too", () => {
    const stray: Link = [3, "y", "x"];
    expect(forks(one, two, stray)).toEqual([3]);
    expect(forks(stray, one, two)).toEqual([3]);
    expect(forks(one, two, stray, [2, "x", "a"])).toEqual([2]);
  });

  it("is forked where the first names a predecessor, or a later one names none", () => {
    expect(forks([1, "a", "z"])).toEqual([1]);
    expect(forks([2, "b", null])).toEqual([2]);
  });

  it("takes the same event twice for one", () => {
    expect(forks(one, two, two, one)).toEqual([]);
  });

  it("ends at its last event", () => {
    expect(chainEnd(seen(two, one))).toEqual({ device: "laptop", epoch: "epoch", length: 2, head: "b" });
    expect(chainEnd(seen())).toEqual({ device: "laptop", epoch: "epoch", length: 0, head: null });
  });
});
