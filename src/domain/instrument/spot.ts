/** The way to a value: keys and places in lists. */
export type Path = readonly (string | number)[];

export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/**
 * A value of a file that may be wrong, with its place. The checks read through spots, and not through the schema's type, so
 * that they still say what they can of a file whose shape is wrong elsewhere: all the problems at once.
 */
export interface Spot {
  readonly value: unknown;
  readonly path: Path;
}

/** What stands under a key; nothing where the value is no group or has no such key of its own. */
export function at(spot: Spot, key: string): Spot {
  const { value } = spot;
  const has = typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
  return { value: has ? (value as Record<string, unknown>)[key] : undefined, path: [...spot.path, key] };
}

/** The entries of the list under a key. What is no list has none: the shape check has already said so. */
export function list(spot: Spot, key: string): readonly Spot[] {
  const { value, path } = at(spot, key);
  return Array.isArray(value) ? value.map((entry: unknown, index) => ({ value: entry, path: [...path, index] })) : [];
}

/** The keys and values of the group under a key, but for the one key that is refused wherever it stands. */
export function fields(spot: Spot, key: string): readonly (readonly [string, Spot])[] {
  const { value, path } = at(spot, key);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value)
    .filter(([name]) => name !== "__proto__")
    .map(([name, field]) => [name, { value: field, path: [...path, name] }]);
}

export function text(spot: Spot, key: string): string | undefined {
  const { value } = at(spot, key);
  return typeof value === "string" ? value : undefined;
}

export function number(spot: Spot, key: string): number | undefined {
  const { value } = at(spot, key);
  return typeof value === "number" ? value : undefined;
}

/** The value that a path leads to from the root; `undefined` where it leads nowhere. */
export function follow(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
