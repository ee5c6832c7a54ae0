type Mutable = null | boolean | number | string | Mutable[] | { [key: string]: Mutable };

/** What stands in the place of something else: another kind, the same kind, and what programs stumble over. */
const strange: readonly Mutable[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  "",
  "x",
  "\u0000",
  "__proto__",
  [],
  {},
  [[]],
  ["x"],
  { toString: null },
];

interface Place {
  readonly of: Mutable[] | { [key: string]: Mutable };
  readonly key: string;
}

function placesIn(value: Mutable): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ of: value, key }, ...placesIn(inner)]);
}

/** JSON text with one change in its structure: a value replaced, gone, doubled, put elsewhere, altered a little, or one too many. */
export function mutateJson(text: string, chance: () => number): string {
  const whole = JSON.parse(text) as Mutable;
  const places = placesIn(whole);
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
  const [place, other] = [any(places), any(places)];
  if (place === undefined || other === undefined) return text;
  const fields = place.of as { [key: string]: Mutable };
  const value = fields[place.key] ?? null;
  const put = (key: string, changed: Mutable) => {
    fields[key] = changed;
  };
  const act = any([
    () => put(place.key, any(strange) ?? null),
    () => {
      delete fields[place.key];
    },
    () => put(`${place.key}x`, value),
    () => put(place.key, structuredClone((other.of as { [key: string]: Mutable })[other.key] ?? null)),
    () => put(place.key, altered(value, chance)),
    () => put(place.key, [structuredClone(value), structuredClone(value)]),
  ]);
  act?.();
  return JSON.stringify(whole);
}

function altered(value: Mutable, chance: () => number): Mutable {
  if (typeof value === "number") return value + 1;
  if (typeof value !== "string" || value === "") return typeof value === "boolean" ? !value : [value];
  const at = Math.floor(chance() * value.length);
  const letter = String.fromCharCode(value.charCodeAt(at) ^ 1);
  return value.slice(0, at) + letter + value.slice(at + 1);
}
