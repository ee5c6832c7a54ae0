import { grades } from "../../domain/audit/values.ts";
import { type Comparison, type ItemChange, type Part, parts } from "../../domain/instrument/comparison.ts";
import { gradeLabel } from "../../domain/instrument/wording.ts";
import { ChangeList, FacetList } from "./change-list.tsx";
import { partNames } from "./part-names.ts";
import type { TwoVersions } from "./two-versions.ts";

/** All that differs beside the areas. */
export function OtherChanges({ comparison, before, after }: TwoVersions & { readonly comparison: Comparison }) {
  const reordered = parts.filter((part) => comparison.parts[part].reordered);
  const changed = parts.filter((part) => comparison.parts[part].items.length > 0);
  if (comparison.about.length + reordered.length + changed.length === 0) return null;
  return (
    <section aria-labelledby="beside-areas">
      <h3 id="beside-areas" className="govuk-heading-m">
        The instrument as a whole
      </h3>
      <FacetList facets={comparison.about} before={before} after={after} />
      {changed.map((part) => (
        <ChangeList
          key={part}
          heading={partNames[part]}
          items={comparison.parts[part].items.map((item) => named(item, part, { before, after }))}
          placeOf={({ place }) => (place === "" ? "" : `${place === "today" ? "Today" : place}:`)}
          before={before}
          after={after}
        />
      ))}
      {reordered.length === 0 ? null : (
        <p>In another order than before: {reordered.map((part) => partNames[part].toLowerCase()).join(", ")}.</p>
      )}
    </section>
  );
}

/** A grade is known by its id in the file, and to people by its label. */
function named(item: ItemChange, part: Part, { before, after }: TwoVersions): ItemChange {
  const grade = part === "grades" ? grades.find((each) => each === item.id) : undefined;
  if (grade === undefined) return item;
  return { ...item, name: gradeLabel(grade, item.kind === "removed" ? before : after, "today") };
}
