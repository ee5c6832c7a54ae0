import type { ReactNode } from "react";
import type { Facet, ItemChange } from "../../domain/instrument/comparison.ts";
import { inTodaysWords } from "../../domain/instrument/todays-names.ts";
import { Tag } from "../../ui/tag.tsx";
import { RewordedText } from "./reworded-text.tsx";
import { sayFacet, sayWhat } from "./say-facet.ts";
import type { TwoVersions } from "./two-versions.ts";

interface ChangeListProps extends TwoVersions {
  readonly heading: ReactNode;
  readonly items: readonly ItemChange[];
  /** What stands before an item's own name: its number, its grade, its agency. */
  readonly placeOf?: ((item: ItemChange) => string) | undefined;
}

/** Items that came, went or changed, in that order, each with all that differs. */
export function ChangeList({ heading, items, placeOf = () => "", before, after }: ChangeListProps) {
  if (items.length === 0) return null;
  const only = items.filter(isOnlyRenumbered);
  const told = items.filter((item) => !isOnlyRenumbered(item));
  return (
    <>
      <h4 className="govuk-heading-s">{heading}</h4>
      <ul className="sl-compare-list">
        {(["added", "removed", "changed"] as const).flatMap((kind) =>
          told
            .filter((item) => item.kind === kind)
            .map((item) => (
              <li key={`${kind} ${item.place} ${item.id}`}>
                <Tag>{kindWords[kind]}</Tag> {placeOf(item) === "" ? null : <b>{placeOf(item)} </b>}
                {inTodaysWords(item.name, kind === "removed" ? before : after)}
                <FacetList facets={item.facets} before={before} after={after} />
              </li>
            )),
        )}
      </ul>
      {only.length === 0 ? null : <p>Renumbered and not otherwise changed: {only.map(sayRenumbered).join(", ")}.</p>}
    </>
  );
}

const kindWords = { added: "Added", removed: "Removed", changed: "Changed" } as const;

export function FacetList({ facets, before, after }: TwoVersions & { readonly facets: readonly Facet[] }) {
  if (facets.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {facets.map((facet) => (
        <li key={JSON.stringify(facet)}>
          {facet.type === "reworded" ? (
            <RewordedText what={sayWhat(facet.what)} texts={facet} before={before} after={after} />
          ) : (
            sayFacet(facet, { before, after })
          )}
        </li>
      ))}
    </ul>
  );
}

/** One that came or went above makes these of all that follow. */
function isOnlyRenumbered({ kind, facets }: ItemChange): boolean {
  return kind === "changed" && facets.every(({ type }) => type === "renumbered");
}

function sayRenumbered({ facets }: ItemChange): string {
  return facets.flatMap((facet) => (facet.type === "renumbered" ? [`${facet.to} (was ${facet.from})`] : [])).join(", ");
}
