import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsThatGive } from "#src/domain/overview/possible-share.ts";
import { roundShare, type SharePlaces } from "#src/domain/overview/share.ts";

const seed = 20_261_121;
const places = fc.constantFrom<SharePlaces>(0, 1, 2);
const part = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((base) => fc.record({ base: fc.constant(base), count: fc.integer({ min: 0, max: base }) }));

/** Half up by fractions that never round: the whole part of (share + a half), in units of the last digit. */
function exactly(count: number, base: number, digits: number): string {
  const units = (2n * 100n * 10n ** BigInt(digits) * BigInt(count) + BigInt(base)) / (2n * BigInt(base));
  const text = String(units).padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

describe("a share in percent", () => {
  it.each<[count: number, base: number, at0: number, at1: number, at2: number]>([
    [0, 7, 0, 0, 0],
    [7, 7, 100, 100, 100],
    [1, 3, 33, 33.3, 33.33],
    [2, 3, 67, 66.7, 66.67],
    [1, 8, 13, 12.5, 12.5],
    [3, 8, 38, 37.5, 37.5],
    [1, 200, 1, 0.5, 0.5],
    [1, 201, 0, 0.5, 0.5],
    [1, 2000, 0, 0.1, 0.05],
    [1, 16, 6, 6.3, 6.25],
    [42, 60, 70, 70, 70],
    [199, 200, 100, 99.5, 99.5],
    [1, 100_000, 0, 0, 0],
    [5, 100_000, 0, 0, 0.01],
  ])("of %i of %i is %f, %f or %f, by places, half up", (count, base, at0, at1, at2) => {
    expect(roundShare(count, base, 0)).toBe(at0);
    expect(roundShare(count, base, 1)).toBe(at1);
    expect(roundShare(count, base, 2)).toBe(at2);
  });

  it.each<[count: number, base: number, digits: SharePlaces, share: number, byFractions: number]>([
    [23, 40, 0, 58, 57],
    [29, 200, 0, 15, 14],
    [23, 80, 1, 28.8, 28.7],
    [201, 20_000, 2, 1.01, 1],
    [23, 160, 2, 14.38, 14.37],
  ])("of %i of %i at %i places is %f, where fractions of the machine make %f", (count, base, digits, share, short) => {
    expect(roundShare(count, base, digits)).toBe(share);
    expect(Math.round((count / base) * 100 * 10 ** digits) / 10 ** digits).toBe(short);
  });

  it.each([
    ["of nothing", 0, 0],
    ["of more than the base", 9, 8],
    ["of less than nothing", -1, 8],
    ["of a base below nothing", 1, -8],
    ["of half a child", 1.5, 8],
    ["of half a base", 1, 8.5],
    ["of no number", Number.NaN, 8],
    ["of an endless base", 1, Number.POSITIVE_INFINITY],
    ["too large to be exact", 1, Number.MAX_SAFE_INTEGER],
  ])("is none %s", (_, count, base) => {
    expect(roundShare(count, base, 1)).toBeNull();
  });

  it.each<[name: string, counts: number[], digits: SharePlaces, shares: number[], sum: number]>([
    ["thirds", [1, 1, 1], 0, [33, 33, 33], 99],
    ["thirds", [1, 1, 1], 1, [33.3, 33.3, 33.3], 99.9],
    ["four grades of 80", [10, 10, 30, 30], 0, [13, 13, 38, 38], 102],
    ["four grades of 7", [1, 2, 2, 2], 0, [14, 29, 29, 29], 101],
  ])("is never mended to make a sum of 100: %s", (_, counts, digits, shares, sum) => {
    const base = counts.reduce((total, count) => total + count, 0);
    expect(counts.map((count) => roundShare(count, base, digits))).toEqual(shares);
    expect(Number(shares.reduce((total, share) => total + share, 0).toFixed(1))).toBe(sum);
  });

  it("agrees with exact fractions for any part of any base", () => {
    const agrees = fc.property(part, places, ({ count, base }, digits) => {
      expect(roundShare(count, base, digits)?.toFixed(digits)).toBe(exactly(count, base, digits));
    });
    fc.assert(agrees, { seed, numRuns: 5000 });
  });
});

describe("the counts that give a printed share", () => {
  it.each<[percent: number, digits: SharePlaces, base: number, counts: number[]]>([
    [4.2, 1, 30, []],
    [4.2, 1, 24, [1]],
    [4.17, 2, 24, [1]],
    [4.16, 2, 24, []],
    [46, 0, 142, [65, 66]],
    [0, 0, 300, [0, 1]],
    [100, 0, 300, [299, 300]],
    [13, 0, 8, [1]],
    [12, 0, 8, []],
    [12.5, 0, 8, []],
    [50, 0, 0, []],
    [101, 0, 8, []],
    [-1, 0, 8, []],
    [Number.NaN, 0, 8, []],
  ])("%f %% to %i places of %i", (percent, digits, base, counts) => {
    expect(countsThatGive(percent, digits, base)).toEqual(counts);
  });

  it("are all that round to it and no others", () => {
    const inverse = fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), places, (base, any, digits) => {
      const printed = roundShare(any % (base + 1), base, digits) ?? Number.NaN;
      const wanted = Array.from({ length: base + 1 }, (_, count) => count).filter(
        (count) => Number(exactly(count, base, digits)) === printed,
      );
      expect(countsThatGive(printed, digits, base)).toEqual(wanted);
    });
    fc.assert(inverse, { seed, numRuns: 1000 });
  });
});
