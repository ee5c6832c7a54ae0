import type { AreaComparison, AreaName, Comparison, Facet, ItemChange } from "./comparison.ts";
import { type Link, linkItems } from "./link-items.ts";
import type { Area, Instrument } from "./schema.ts";
import { isSameMajor } from "./version-order.ts";

export type WhyNot =
  /** The newer version has nothing in its place. */
  | "removed"
  /** The crosswalk says that it asks something else. */
  | "listed"
  /** A new major version, and the crosswalk does not name it. */
  | "major-version";

/** What makes figures that may stand side by side mean not quite the same. */
export type Caution =
  | "scope-changed"
  | "question-changed"
  | "applies-changed"
  | "asked-of-changed"
  | "standards-changed"
  | "standards-moved"
  | "critical-changed"
  | "standards-reworded"
  | "ladder-changed";

export type Verdict =
  | { readonly type: "comparable" }
  | { readonly type: "not-comparable"; readonly why: WhyNot }
  /** Not in the older version: there is nothing to compare it with. */
  | { readonly type: "new" };

export interface AreaComparability {
  readonly before: AreaName | null;
  readonly after: AreaName | null;
  /** Of the area's grade. */
  readonly grade: Verdict;
  /** Of the older version's standards in it, and how many the newer has that the older had not. */
  readonly standards: StandardCounts;
  readonly cautions: readonly Caution[];
}

export interface StandardCounts {
  readonly comparable: number;
  readonly not: Readonly<Record<WhyNot, number>>;
  readonly new: number;
}

export interface Comparability {
  readonly areas: readonly AreaComparability[];
  readonly standards: StandardCounts;
  /** Changed: its limit, its ends or the children it is for, so that "in time" is not the same in both. Labels. */
  readonly timescales: {
    readonly same: number;
    readonly changed: readonly string[];
    readonly removed: readonly string[];
  };
  /** Labels of profile questions whose bands changed, and of agencies that came or went. */
  readonly profile: readonly string[];
  readonly agencies: readonly string[];
}

/**
 * What may stand beside the figures of earlier audits: an older version's standards and area grades, seen from a newer
 * version of the same instrument. Ids that did not change are comparable unless the crosswalk lists them; after a new major
 * version, only what it lists as comparable is. The format says so, and nothing here judges a text.
 */
export function judgeComparability(older: Instrument, newer: Instrument, comparison: Comparison): Comparability {
  const judge = judgeIds(older, newer);
  const standards = judge(standardIds);
  const grades = judge(areaIds);
  const areas = comparison.areas.map((each): AreaComparability => {
    const was = find(older, each.before);
    // The standards of the area that another went into are told of there.
    const isGone = each.merged && was !== undefined;
    const is = isGone ? undefined : find(newer, each.after);
    return {
      before: each.before,
      after: each.after,
      grade: (was === undefined ? undefined : grades.verdicts.get(was.id)) ?? { type: "new" },
      standards: countStandards(was, is, standards),
      cautions: isGone ? [] : cautionsOf(each),
    };
  });
  const { profile, agencies } = comparison.parts;
  return {
    areas,
    standards: sumOf(areas.map((area) => area.standards)),
    timescales: judgeTimescales(older, comparison),
    profile: namesOf(
      profile.items.filter(({ kind, facets }) => kind !== "added" && (kind === "removed" || facets.some(isOfBands))),
    ),
    agencies: namesOf(agencies.items.filter(({ kind }) => kind !== "changed")),
  };
}

const standardIds = ({ areas }: Instrument) => areas.flatMap(({ standards }) => standards.map(({ id }) => id));
const areaIds = ({ areas }: Instrument) => areas.map(({ id }) => id);
const find = ({ areas }: Instrument, name: AreaName | null) => areas.find(({ id }) => id === name?.id);
const namesOf = (items: readonly ItemChange[]) => items.map(({ name }) => name);
/** A band that is only reworded is the same band: its id stays. */
const isOfBands = (facet: Facet) => facet.type === "list" && facet.what === "bands";

interface Judged {
  /** By the older version's ids. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** The newer version's ids that an older one led to. */
  readonly reached: ReadonlySet<string>;
}

function judgeIds(
  older: Instrument,
  newer: Instrument,
): (idsOf: (instrument: Instrument) => readonly string[]) => Judged {
  const sameMajor = isSameMajor(older.version, newer.version);
  return (idsOf) => {
    const ids = idsOf(older);
    const links = linkItems({ version: older.version, ids }, { ids: idsOf(newer), supersedes: newer.supersedes });
    const found = new Map(links.map((link) => [link.from, verdictOf(link, sameMajor)]));
    return {
      verdicts: new Map(ids.map((id) => [id, found.get(id) ?? { type: "not-comparable", why: "removed" }])),
      reached: new Set(links.map(({ to }) => to)),
    };
  };
}

function verdictOf({ listed }: Link, sameMajor: boolean): Verdict {
  if (listed === false) return { type: "not-comparable", why: "listed" };
  return listed === true || sameMajor ? { type: "comparable" } : { type: "not-comparable", why: "major-version" };
}

/** A standard counts in the area where it was: that is where an earlier report has it. */
function countStandards(was: Area | undefined, is: Area | undefined, { verdicts, reached }: Judged): StandardCounts {
  const found = (was?.standards ?? []).map(({ id }) => verdicts.get(id));
  const because = (why: WhyNot) =>
    found.filter((verdict) => verdict?.type === "not-comparable" && verdict.why === why).length;
  return {
    comparable: found.filter((verdict) => verdict?.type === "comparable").length,
    not: { removed: because("removed"), listed: because("listed"), "major-version": because("major-version") },
    new: (is?.standards ?? []).filter(({ id }) => !reached.has(id)).length,
  };
}

function sumOf(counts: readonly StandardCounts[]): StandardCounts {
  const total = (read: (each: StandardCounts) => number) => counts.reduce((sum, each) => sum + read(each), 0);
  return {
    comparable: total(({ comparable }) => comparable),
    not: {
      removed: total(({ not }) => not.removed),
      listed: total(({ not }) => not.listed),
      "major-version": total(({ not }) => not["major-version"]),
    },
    new: total((each) => each.new),
  };
}

function judgeTimescales(older: Instrument, { parts: { timescales } }: Comparison): Comparability["timescales"] {
  const isJudgedElse = ({ type, ...facet }: Facet) =>
    type === "limit" || type === "bands" || ("what" in facet && (facet.what === "from" || facet.what === "to"));
  const changed = timescales.items.filter(({ kind, facets }) => kind === "changed" && facets.some(isJudgedElse));
  const removed = timescales.items.filter(({ kind }) => kind === "removed");
  return {
    same: older.timescales.length - changed.length - removed.length,
    changed: namesOf(changed),
    removed: namesOf(removed),
  };
}

function cautionsOf({ facets, standards, descriptors }: AreaComparison): readonly Caution[] {
  const inStandards = standards.flatMap((each) => each.facets);
  const hasWhat = (among: readonly Facet[], what: string) =>
    among.some((facet) => "what" in facet && facet.what === what);
  const hasType = (among: readonly Facet[], type: Facet["type"]) => among.some((facet) => facet.type === type);
  const found: readonly (readonly [Caution, boolean])[] = [
    ["scope-changed", hasWhat(facets, "scope")],
    ["question-changed", hasWhat(facets, "question")],
    ["applies-changed", hasWhat(facets, "applies-when")],
    ["asked-of-changed", hasType([...facets, ...inStandards], "asked-of")],
    ["standards-changed", standards.some(({ kind }) => kind !== "changed")],
    ["standards-moved", hasType(inStandards, "moved-area")],
    ["critical-changed", hasType(inStandards, "critical")],
    ["standards-reworded", hasWhat(inStandards, "standard")],
    ["ladder-changed", descriptors.length > 0],
  ];
  return found.flatMap(([caution, isThere]) => (isThere ? [caution] : []));
}
