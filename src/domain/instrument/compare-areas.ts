import { grades } from "../audit/values.ts";
import {
  askedOf,
  bands,
  byId,
  facetsOf,
  isReordered,
  listed,
  type Names,
  reworded,
  setting,
} from "./compare-facets.ts";
import type { AreaComparison, AreaName, Facet, ItemChange } from "./comparison.ts";
import type { Pairs } from "./link-items.ts";
import type { Area, Instrument, Standard } from "./schema.ts";

/** Two instruments with their matches. */
export interface Sides {
  readonly before: Instrument;
  readonly after: Instrument;
  readonly areas: Pairs;
  readonly standards: Pairs;
  readonly names: Names;
}

/** Every area of both, changed or not, in the later one's order; what went comes last. */
export function compareAreas(sides: Sides): readonly AreaComparison[] {
  const { before, after, areas } = sides;
  const standards = compareStandards(sides);
  const ladders = comparePlaced(sides, descriptorsOf, movedGrade);
  const points = comparePlaced(sides, pointsOf, movedAgency(sides));
  const inside = (was: Area | undefined, is: Area | undefined) => ({
    standards: under(standards, was, is),
    descriptors: under(ladders, was, is),
    lookFor: under(points, was, is),
    movedAway: was === undefined ? [] : movedAway(was, is, sides),
  });
  const there = after.areas.map((area): AreaComparison => {
    const old = before.areas.find(({ id }) => id === areas.earlier.get(area.id));
    const source = before.areas.find(({ id }) => id === areas.cameFrom.get(area.id));
    return {
      before: nameOf(old ?? source),
      after: nameOf(area),
      merged: source !== undefined,
      facets: old === undefined ? [] : areaFacets(old, area, sides),
      ...inside(old, area),
    };
  });
  const gone = before.areas
    .filter(({ id }) => !areas.later.has(id))
    .map((area): AreaComparison => {
      const into = after.areas.find(({ id }) => id === areas.wentInto.get(area.id));
      return {
        before: nameOf(area),
        after: nameOf(into),
        merged: into !== undefined,
        facets: [],
        ...inside(area, undefined),
      };
    });
  return [...there, ...gone];
}

/** Whether areas that both have stand in another order. */
export function areAreasReordered({ before, after, areas }: Sides): boolean {
  return isReordered(
    before.areas.map(({ id }) => ({ id: areas.later.get(id) ?? `gone ${id}` })),
    after.areas,
  );
}

function nameOf(area: Area): AreaName;
function nameOf(area: Area | undefined): AreaName | null;
function nameOf(area: Area | undefined): AreaName | null {
  return area === undefined ? null : { id: area.id, number: area.number, title: area.title };
}

function areaFacets(before: Area, after: Area, { names }: Sides): readonly Facet[] {
  return facetsOf(
    before,
    after,
    {
      id: (from, to) => [{ type: "new-id", from, to }],
      number: (from, to) => [{ type: "renumbered", from: `${from}`, to: `${to}` }],
      title: reworded("title"),
      question: reworded("question"),
      scope: setting("scope"),
      role: setting("role"),
      protectionCritical: setting("protection-critical"),
      keyJudgement: setting("key-judgement"),
      answeredBy: askedOf(names),
      appliesWhen: bands("applies-when", names),
      timescales: listed("timescales", names.timescales),
      learning: (was, is) =>
        facetsOf(was, is, { goodPractice: reworded("good-practice"), forDevelopment: reworded("for-development") }, []),
    },
    // Told of one by one, each under its own id.
    ["standards", "ladder", "lookFor"],
  ).concat(orderFacets(before, after));
}

/** Descriptors and points have no number, so only a change among those that both have is another order. */
function orderFacets(before: Area, after: Area): readonly Facet[] {
  const ladder = grades.some((grade) => isReordered(before.ladder[grade], after.ladder[grade]));
  const agencies = ({ lookFor }: Area) => lookFor.map(({ agency, points }) => ({ id: agency, points }));
  const [was, is] = [agencies(before), agencies(after)];
  const points = was.some(({ id, points: old }) => isReordered(old, byId(is).get(id)?.points ?? []));
  return [
    ...(ladder ? [{ type: "reordered", what: "ladder" } as const] : []),
    ...(points || isReordered(was, is) ? [{ type: "reordered", what: "look-for" } as const] : []),
  ];
}

/** What is in an area and has an id that is its own in the whole file. */
interface Placed<T> {
  readonly item: T;
  readonly area: Area;
  readonly place: string;
  /** From 0, in its own list. */
  readonly index: number;
}

function byItem<T extends { readonly id: string }>(list: readonly Placed<T>[]): ReadonlyMap<string, Placed<T>> {
  return new Map(list.map((placed) => [placed.item.id, placed]));
}

/** One change and where it is told of. */
interface ToldChange {
  readonly change: ItemChange;
  /** The area it is told of under: of the later file, or of the earlier for what went. */
  readonly area: Area;
  readonly side: "before" | "after";
}

function under(changes: readonly ToldChange[], was: Area | undefined, is: Area | undefined): readonly ItemChange[] {
  return changes
    .filter(({ side, area }) => (side === "after" ? area === is : area === was))
    .map(({ change }) => change);
}

function standardsOf({ areas }: Instrument): readonly Placed<Standard>[] {
  return areas.flatMap((area) =>
    area.standards.map((item, index) => ({ item, area, place: `${area.number}.${index + 1}`, index })),
  );
}

function compareStandards(sides: Sides): readonly ToldChange[] {
  const before = standardsOf(sides.before);
  const after = standardsOf(sides.after);
  const { later, earlier, wentInto, cameFrom } = sides.standards;
  const [was, is] = [byItem(before), byItem(after)];
  const merged = (others: ReadonlyMap<string, Placed<Standard>>, id: string | undefined): readonly Facet[] => {
    const match = others.get(id ?? "");
    return match === undefined ? [] : [{ type: "merged", with: match.place }];
  };
  return [
    ...after.flatMap((placed): ToldChange[] => {
      const { item, area, place } = placed;
      const old = was.get(earlier.get(item.id) ?? "");
      const facets = old === undefined ? merged(was, cameFrom.get(item.id)) : standardFacets(old, placed, sides);
      if (old !== undefined && facets.length === 0) return [];
      const kind = old === undefined ? "added" : "changed";
      return [{ side: "after", area, change: { kind, id: item.id, name: item.text, place, facets } }];
    }),
    ...before
      .filter(({ item }) => !later.has(item.id))
      .map(({ item, area, place }): ToldChange => {
        const facets = merged(is, wentInto.get(item.id));
        return { side: "before", area, change: { kind: "removed", id: item.id, name: item.text, place, facets } };
      }),
  ];
}

function standardFacets(before: Placed<Standard>, after: Placed<Standard>, sides: Sides): readonly Facet[] {
  const { names } = sides;
  return [
    ...movedArea(before, after, sides),
    ...facetsOf(
      before.item,
      after.item,
      {
        id: (from, to) => [{ type: "new-id", from, to }],
        text: reworded("standard"),
        guidance: reworded("guidance"),
        critical: (_, now) => [{ type: "critical", now }],
        answeredBy: askedOf(names),
        themes: listed("themes", names.themes),
        basis: listed("basis", names.basis),
      },
      [],
    ),
    ...(isSameArea(before, after, sides) && before.index !== after.index
      ? [{ type: "renumbered", from: before.place, to: after.place } as const]
      : []),
  ];
}

function isSameArea(before: Placed<unknown>, after: Placed<unknown>, { areas }: Sides): boolean {
  return areas.earlier.get(after.area.id) === before.area.id;
}

function movedArea(before: Placed<unknown>, after: Placed<unknown>, sides: Sides): readonly Facet[] {
  if (isSameArea(before, after, sides)) return [];
  return [{ type: "moved-area", from: nameOf(before.area), to: nameOf(after.area) }];
}

interface Text {
  readonly id: string;
  readonly text: string;
}

function descriptorsOf({ areas }: Instrument): readonly Placed<Text>[] {
  return areas.flatMap((area) =>
    grades.flatMap((grade) => area.ladder[grade].map((item, index) => ({ item, area, place: grade, index }))),
  );
}

/** The place of a point to look for is its agency's id. */
function pointsOf({ areas }: Instrument): readonly Placed<Text>[] {
  return areas.flatMap((area) =>
    area.lookFor.flatMap(({ agency, points }) => points.map((item, index) => ({ item, area, place: agency, index }))),
  );
}

/** Descriptors and points: matched by their ids, which the crosswalk does not know. */
function comparePlaced(
  sides: Sides,
  listOf: (instrument: Instrument) => readonly Placed<Text>[],
  moved: (before: string, after: string) => readonly Facet[],
): readonly ToldChange[] {
  const [before, after] = [listOf(sides.before), listOf(sides.after)];
  const differ = (old: Placed<Text>, now: Placed<Text>): readonly Facet[] => [
    ...movedArea(old, now, sides),
    ...(old.place === now.place ? [] : moved(old.place, now.place)),
    ...facetsOf(old.item, now.item, { text: reworded("text") }, []),
  ];
  const [was, is] = [byItem(before), byItem(after)];
  return [
    ...after.flatMap((placed): ToldChange[] => {
      const { item, area, place } = placed;
      const old = was.get(item.id);
      const facets = old === undefined ? [] : differ(old, placed);
      if (old !== undefined && facets.length === 0) return [];
      const kind = old === undefined ? "added" : "changed";
      return [{ side: "after", area, change: { kind, id: item.id, name: item.text, place, facets } }];
    }),
    ...before
      .filter(({ item }) => !is.has(item.id))
      .map(({ item, area, place }): ToldChange => {
        const change = { kind: "removed", id: item.id, name: item.text, place, facets: [] } as const;
        return { side: "before", area, change };
      }),
  ];
}

const movedGrade = (from: string, to: string): readonly Facet[] => [
  { type: "moved-grade", from: from as (typeof grades)[number], to: to as (typeof grades)[number] },
];

function movedAgency({ names: { agencies } }: Sides) {
  return (from: string, to: string): readonly Facet[] => [
    { type: "moved-agency", from: agencies.before(from), to: agencies.after(to) },
  ];
}

function movedAway(was: Area, is: Area | undefined, { after, standards }: Sides): AreaComparison["movedAway"] {
  return was.standards.flatMap(({ id, text }, index) => {
    const now = after.areas.find((area) => area.standards.some((each) => each.id === standards.later.get(id)));
    if (now === undefined || now === is) return [];
    return [{ number: `${was.number}.${index + 1}`, name: text, to: nameOf(now) }];
  });
}
