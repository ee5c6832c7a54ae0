/** Negative where `a` is the older version, 0 where they are one. Both are `major.minor.patch`, as the door has seen to. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const place = left.findIndex((part, index) => part !== right[index]);
  return place === -1 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

/** A new major version: answers are comparable only as the crosswalk says. */
export function isSameMajor(a: string, b: string): boolean {
  return partsOf(a)[0] === partsOf(b)[0];
}

function partsOf(version: string): readonly number[] {
  return version.split(".").map(Number);
}
