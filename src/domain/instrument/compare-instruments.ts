import type { Wording } from "../audit/values.ts";
import { sayLimit } from "../words/say-limit.ts";
import { areAreasReordered, compareAreas } from "./compare-areas.ts";
import {
  askedOf,
  bands,
  compareById,
  facetsOf,
  isSame,
  listed,
  type Names,
  namesIn,
  reworded,
  setting,
} from "./compare-facets.ts";
import {
  type AreaComparison,
  type Comparison,
  type Facet,
  type ItemChange,
  type ListComparison,
  type Part,
  parts,
  type Relation,
} from "./comparison.ts";
import { linkItems, type Pairs, pairItems, turned } from "./link-items.ts";
import type { Instrument, Timescale } from "./schema.ts";
import { compareVersions } from "./version-order.ts";

/**
 * What differs between two instrument files: what came, went, was reworded, moved, or asks something else. Standards and
 * areas are matched by the newer version's crosswalk and else by their ids, everything else by its id alone.
 *
 * Either may be the older version. An id, a version, `$schema` and the order of keys are no difference in themselves.
 */
export function compareInstruments(before: Instrument, after: Instrument): Comparison {
  const names = namesIn(before, after);
  const sides = { before, after, names, ...matches(before, after) };
  return {
    relation: relate(before, after),
    about: facetsOf(before, after, aboutRules, [...told]),
    areasReordered: areAreasReordered(sides),
    areas: compareAreas(sides),
    parts: compareParts(before, after, names),
  };
}

/** Whether there is nothing to tell of. */
export function hasNoDifference({ about, areasReordered, areas, parts }: Comparison): boolean {
  const lists = Object.values(parts);
  return (
    about.length === 0 &&
    !areasReordered &&
    areas.every(isUnchanged) &&
    lists.every(({ items, reordered }) => items.length === 0 && !reordered)
  );
}

export function isUnchanged({ before, after, merged, ...area }: AreaComparison): boolean {
  const inside = [area.facets, area.standards, area.descriptors, area.lookFor, area.movedAway];
  return before !== null && after !== null && !merged && inside.every(({ length }) => length === 0);
}

function relate(before: Instrument, after: Instrument): Relation {
  if (before.id !== after.id) return "different-instruments";
  if (before.version !== after.version) return "versions";
  const bare = ({ $schema, ...content }: Instrument) => content;
  return isSame(bare(before), bare(after)) ? "same" : "one-version-two-texts";
}

/** The crosswalk belongs to one instrument: between two, only ids that they share are matched. */
function matches(before: Instrument, after: Instrument): { readonly areas: Pairs; readonly standards: Pairs } {
  const forwards = compareVersions(before.version, after.version) <= 0;
  const [older, newer] = forwards ? [before, after] : [after, before];
  const supersedes = before.id === after.id ? newer.supersedes : [];
  const pair = (ids: (instrument: Instrument) => readonly string[]) => {
    const links = linkItems({ version: older.version, ids: ids(older) }, { ids: ids(newer), supersedes });
    return forwards ? pairItems(links) : turned(pairItems(links));
  };
  return {
    areas: pair(({ areas }) => areas.map(({ id }) => id)),
    standards: pair(({ areas }) => areas.flatMap(({ standards }) => standards.map(({ id }) => id))),
  };
}

const told = ["$schema", "formatVersion", "id", "version", "areas", ...parts] as const;

const aboutRules = {
  title: reworded("title"),
  purpose: reworded("purpose"),
  language: setting("language"),
  nation: setting("nation"),
  supersedes: (): readonly Facet[] => [{ type: "other", keys: ["supersedes"] }],
};

function compareParts(before: Instrument, after: Instrument, names: Names): Readonly<Record<Part, ListComparison>> {
  const labelled = { label: reworded("label") };
  return {
    grades: compareById(
      before.grades,
      after.grades,
      ({ id }) => id,
      (was, is) => facetsOf(was, is, { meaning: reworded("meaning") }, []),
    ),
    wordings: compareWordings(before, after),
    agencies: compareById(before.agencies, after.agencies, label, (was, is) =>
      facetsOf(was, is, { ...labelled, short: reworded("short") }, []),
    ),
    profile: compareById(before.profile, after.profile, label, (was, is) =>
      facetsOf(was, is, { ...labelled, options: compareOptions }, []),
    ),
    voices: compareById(before.voices, after.voices, label, (was, is) =>
      facetsOf(was, is, { ...labelled, prompt: reworded("prompt"), answeredBy: askedOf(names) }, []),
    ),
    themes: compareById(before.themes, after.themes, label, (was, is) => facetsOf(was, is, labelled, [])),
    milestones: compareById(before.milestones, after.milestones, label, (was, is) =>
      facetsOf(
        was,
        is,
        { ...labelled, repeats: setting("repeats"), recordedBy: listed("recorded-by", names.agencies) },
        [],
      ),
    ),
    timescales: compareById(before.timescales, after.timescales, label, (was, is) => timescaleFacets(was, is, names)),
    basis: compareById(
      before.basis,
      after.basis,
      ({ title }) => title,
      (was, is) =>
        facetsOf(was, is, { title: reworded("title"), edition: setting("edition"), note: reworded("note") }, []),
    ),
  };
}

const label = ({ label: text }: { readonly label: string }) => text;

type Options = Instrument["profile"][number]["options"];

function compareOptions(before: Options, after: Options): readonly Facet[] {
  const { items, reordered } = compareById(before, after, label, (was, is) =>
    facetsOf(was, is, { label: reworded("band") }, []),
  );
  const named = (kind: ItemChange["kind"]) => items.filter((item) => item.kind === kind).map(({ name }) => name);
  const [added, removed] = [named("added"), named("removed")];
  return [
    ...(added.length + removed.length === 0 ? [] : [{ type: "list", what: "bands", added, removed } as const]),
    ...items.filter(({ kind }) => kind === "changed").flatMap(({ facets }) => facets),
    ...(reordered ? [{ type: "reordered", what: "bands" } as const] : []),
  ];
}

function timescaleFacets(before: Timescale, after: Timescale, names: Names): readonly Facet[] {
  const limits = limitFacets(before, after);
  return [
    ...limits,
    ...facetsOf(
      before,
      after,
      {
        label: reworded("label"),
        from: setting("from", names.milestones),
        to: setting("to", names.milestones),
        onlyFor: bands("only-for", names),
        basis: setting("basis", names.basis),
      },
      // The limits have been told of in words, unless they differ in something that the words do not say.
      limits.length > 0 ? ["limit", "thenEvery", "editions"] : [],
    ),
  ];
}

/** Edition by edition, as each file says it: one that a file does not name has the limit in force there. */
function limitFacets(before: Timescale, after: Timescale): readonly Facet[] {
  const editions = new Set([null, ...Object.keys(before.editions), ...Object.keys(after.editions)]);
  return [...editions].flatMap((edition): Facet[] => {
    const [was, is] = [sayLimit(before, edition), sayLimit(after, edition)];
    return was === is ? [] : [{ type: "limit", edition, before: was, after: is }];
  });
}

const wordingKeys = ["today", "2010"] as const satisfies readonly Wording[];

/** Grade labels, letters and terms, each under the wording it belongs to. */
function compareWordings(before: Instrument, after: Instrument): ListComparison {
  const items = wordingKeys.flatMap((wording): ItemChange[] => {
    const [was, is] = [before.wordings[wording], after.wordings[wording]];
    const [words, labels] = [
      compareById(asList(was.terms), asList(is.terms), ({ id }) => id, compareValues("term")),
      compareById(
        asList(was.grades),
        asList(is.grades),
        ({ value }) => value.label,
        (old, now) =>
          facetsOf(old.value, now.value, { label: reworded("grade-label"), letter: reworded("grade-letter") }, []),
      ),
    ];
    const others = facetsOf(was, is, {}, ["grades", "terms"]);
    const rest: ItemChange[] =
      others.length === 0 ? [] : [{ kind: "changed", id: wording, name: wording, place: "", facets: others }];
    return [...labels.items, ...words.items, ...rest].map((item) => ({ ...item, place: wording }));
  });
  return { items, reordered: false };
}

/** Keys in their own order, which means nothing here. */
function asList<T>(group: Readonly<Record<string, T>>): { readonly id: string; readonly value: T }[] {
  return Object.entries(group)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]) => ({ id, value }));
}

function compareValues(what: string) {
  return (before: { readonly value: string }, after: { readonly value: string }): readonly Facet[] =>
    before.value === after.value ? [] : [{ type: "reworded", what, before: before.value, after: after.value }];
}
