import type { Grade } from "../../domain/audit/values.ts";
import type { AreaComparison, ItemChange } from "../../domain/instrument/comparison.ts";
import { inTodaysWords, sayAreaName } from "../../domain/instrument/todays-names.ts";
import { gradeLabel } from "../../domain/instrument/wording.ts";
import { count } from "../../domain/words/count.ts";
import { ChangeList, FacetList } from "./change-list.tsx";
import type { TwoVersions } from "./two-versions.ts";

/** All that differs in one area. */
export function AreaChanges({ area, before, after }: TwoVersions & { readonly area: AreaComparison }) {
  const { standards, descriptors, lookFor, facets, movedAway } = area;
  const isWhole = area.before === null || area.after === null || area.merged;
  const name = nameOf(area, { before, after });
  // Of an area that came or went as a whole, its ladder and its points are counted: each is in the instrument itself.
  const inside = isWhole
    ? [descriptors, lookFor].map((items) => items.filter(({ kind }) => kind === "changed"))
    : [descriptors, lookFor];
  return (
    <section aria-label={`Changes in ${name}`}>
      <h3 className="govuk-heading-m">{name}</h3>
      {sayWhole(area, { before, after }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <FacetList facets={facets} before={before} after={after} />
      <ChangeList heading="Standards" items={standards} placeOf={({ place }) => place} before={before} after={after} />
      {movedAway.map(({ number, name: text, to }) => (
        <p key={number}>
          {number}, “{inTodaysWords(text, before)}”, moved to area {sayAreaName(to, after)}.
        </p>
      ))}
      <ChangeList
        heading="Ladder"
        items={inside[0] ?? []}
        placeOf={({ place, kind }) => `${gradeLabel(place as Grade, kind === "removed" ? before : after, "today")}:`}
        before={before}
        after={after}
      />
      <ChangeList
        heading="What to look for"
        items={inside[1] ?? []}
        placeOf={(item) => `${agencyOf(item, { before, after })}:`}
        before={before}
        after={after}
      />
    </section>
  );
}

function nameOf({ before: was, after: is, merged }: AreaComparison, { before, after }: TwoVersions): string {
  if (is !== null && !merged) return sayAreaName(is, after);
  return was === null ? "" : sayAreaName(was, before);
}

function sayWhole({ before: was, after: is, merged, ...area }: AreaComparison, { after }: TwoVersions): string[] {
  const inside = (kind: ItemChange["kind"]) =>
    [
      count(area.descriptors.filter((item) => item.kind === kind).length, "descriptor"),
      count(area.lookFor.filter((item) => item.kind === kind).length, "point to look for", "points to look for"),
    ].join(" and ");
  if (merged && is !== null) return [`This area is not there any more; it goes on in ${sayAreaName(is, after)}.`];
  if (is === null) return [`The whole area was removed, with ${inside("removed")}.`];
  if (was === null) return [`The whole area is new, with ${inside("added")}.`];
  return [];
}

function agencyOf({ kind, place }: ItemChange, { before, after }: TwoVersions): string {
  const { agencies } = kind === "removed" ? before : after;
  return agencies.find(({ id }) => id === place)?.label ?? place;
}
