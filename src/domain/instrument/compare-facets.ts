import { canonicalJson, type Json } from "../../kernel/json.ts";
import type { Facet, ItemChange, ListComparison } from "./comparison.ts";
import type { Instrument } from "./schema.ts";

/** Whether two values say the same, whatever the order of their keys. */
export function isSame(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after;
  return canonicalJson(before as Json) === canonicalJson(after as Json);
}

/** What to say of each key of an item where it differs. */
export type FacetRules<T> = { readonly [K in keyof T]?: (before: T[K], after: T[K]) => readonly Facet[] };

/**
 * What differs between two items. A key without a rule, or one whose rule finds nothing to say, is named as `other`: two
 * items that differ always have a facet, also in what a later format adds.
 */
export function facetsOf<T extends object>(
  before: T,
  after: T,
  rules: FacetRules<T>,
  ignore: readonly (keyof T)[],
): readonly Facet[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof T)[]);
  const facets: Facet[] = [];
  const others: string[] = [];
  for (const key of keys) {
    if (ignore.includes(key) || isSame(before[key], after[key])) continue;
    const found = rules[key]?.(before[key], after[key]) ?? [];
    if (found.length === 0) others.push(String(key));
    facets.push(...found);
  }
  return others.length === 0 ? facets : [...facets, { type: "other", keys: others }];
}

export function reworded(what: string): (before: string, after: string) => readonly Facet[] {
  return (before, after) => [{ type: "reworded", what, before, after }];
}

type Value = string | number | boolean;

export function setting(
  what: string,
  names: { readonly before: (value: string) => string; readonly after: (value: string) => string } = asItIs,
): (before: Value, after: Value) => readonly Facet[] {
  const named = (value: Value, name: (value: string) => string) => (typeof value === "string" ? name(value) : value);
  return (before, after) => [
    { type: "setting", what, before: named(before, names.before), after: named(after, names.after) },
  ];
}

const asItIs = { before: (value: string) => value, after: (value: string) => value };

/** Ids that came and went, by the name that each had where it was; else only their order differs. */
export function listed(
  what: string,
  names: { readonly before: (id: string) => string; readonly after: (id: string) => string },
): (before: readonly string[], after: readonly string[]) => readonly Facet[] {
  return (before, after) => {
    const added = after.filter((id) => !before.includes(id)).map(names.after);
    const removed = before.filter((id) => !after.includes(id)).map(names.before);
    return added.length + removed.length === 0
      ? [{ type: "reordered", what }]
      : [{ type: "list", what, added, removed }];
  };
}

interface WithId {
  readonly id: string;
}

/** Two lists whose items are matched by their ids alone. */
export function compareById<T extends WithId>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (item: T) => string,
  differ: (before: T, after: T) => readonly Facet[],
): ListComparison {
  const [old, now] = [byId(before), byId(after)];
  const told = (kind: ItemChange["kind"], item: T, facets: readonly Facet[] = []): ItemChange => ({
    kind,
    id: item.id,
    name: nameOf(item),
    place: "",
    facets,
  });
  const items = [
    ...after.flatMap((item) => {
      const was = old.get(item.id);
      if (was === undefined) return [told("added", item)];
      const facets = differ(was, item);
      return facets.length === 0 ? [] : [told("changed", item, facets)];
    }),
    ...before.filter(({ id }) => !now.has(id)).map((item) => told("removed", item)),
  ];
  return { items, reordered: isReordered(before, after) };
}

export function byId<T extends WithId>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

/** Whether what stands in both lists stands in another order. */
export function isReordered(before: readonly WithId[], after: readonly WithId[]): boolean {
  const [old, now] = [byId(before), byId(after)];
  const idsIn = (list: readonly WithId[], other: ReadonlyMap<string, unknown>) =>
    list.map(({ id }) => id).filter((id) => other.has(id));
  return !isSame(idsIn(before, now), idsIn(after, old));
}

/** What things are called in each of two instruments; an id that names nothing is its own name. */
export function namesIn(before: Instrument, after: Instrument) {
  const both = <T>(read: (instrument: Instrument) => T) => ({ before: read(before), after: read(after) });
  return {
    agencies: both(({ agencies }) => labels(agencies)),
    themes: both(({ themes }) => labels(themes)),
    milestones: both(({ milestones }) => labels(milestones)),
    timescales: both(({ timescales }) => labels(timescales)),
    basis: both(({ basis }) => labels(basis.map(({ id, title, edition }) => ({ id, label: `${title}, ${edition}` })))),
    bands: both(bandsIn),
  };
}
export type Names = ReturnType<typeof namesIn>;

function labels(list: readonly { readonly id: string; readonly label: string }[]): (id: string) => string {
  const named = byId(list);
  return (id) => named.get(id)?.label ?? id;
}

type Bands = Instrument["areas"][number]["appliesWhen"];

function bandsIn({ profile }: Instrument): (bands: Bands) => string | null {
  return (bands) => {
    if (bands === null) return null;
    const question = profile.find(({ id }) => id === bands.profile);
    const labels = bands.in.map((id) => question?.options.find((option) => option.id === id)?.label ?? id);
    return `${question?.label ?? bands.profile}: ${labels.join(", ")}`;
  };
}

export function bands(what: string, names: Names): (before: Bands, after: Bands) => readonly Facet[] {
  return (before, after) => [
    { type: "bands", what, before: names.bands.before(before), after: names.bands.after(after) },
  ];
}

type AnsweredBy = Instrument["areas"][number]["answeredBy"];

export function askedOf(names: Names): (before: AnsweredBy, after: AnsweredBy) => readonly Facet[] {
  const labels = (answeredBy: AnsweredBy, name: (id: string) => string) =>
    answeredBy === "every-agency" ? answeredBy : answeredBy.map(name);
  return (before, after) => {
    const inOrder = (answeredBy: AnsweredBy) =>
      answeredBy === "every-agency" ? answeredBy : [...new Set(answeredBy)].sort();
    if (isSame(inOrder(before), inOrder(after))) return [{ type: "reordered", what: "asked-of" }];
    return [
      {
        type: "asked-of",
        before: labels(before, names.agencies.before),
        after: labels(after, names.agencies.after),
      },
    ];
  };
}
