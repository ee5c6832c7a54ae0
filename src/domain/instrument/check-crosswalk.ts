import { repeats } from "./repeats.ts";
import type { Found } from "./shape-problems.ts";
import { at, list, type Spot, text } from "./spot.ts";

/** What an instrument takes over from is older than it is, each version once, and each old id led to one place. */
export function checkCrosswalk(root: Spot): Found[] {
  const own = order(text(root, "version"));
  const older = list(root, "supersedes");
  return [
    ...older.flatMap((spot) => notOlder(at(spot, "version"), own)),
    ...twice("version", older),
    ...older.flatMap((spot) => twice("from", list(spot, "items"))),
  ];
}

function twice(key: string, spots: readonly Spot[]): Found[] {
  return repeats(
    spots,
    (spot) => text(spot, key),
    (id) => ({ type: "repeated-reference", kind: "item", id }),
  );
}

function notOlder({ value, path }: Spot, own: readonly number[] | null): Found[] {
  if (typeof value !== "string") return [];
  const given = order(value);
  if (given === null || own === null) return [];
  const place = given.findIndex((part, index) => part !== own[index]);
  const isOlder = place !== -1 && (given[place] ?? 0) < (own[place] ?? 0);
  return isOlder ? [] : [{ path, fault: { type: "supersedes-not-older", version: value } }];
}

function order(version: string | undefined): readonly number[] | null {
  return version !== undefined && /^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(version) ? version.split(".").map(Number) : null;
}
