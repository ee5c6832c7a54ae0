import { useMemo } from "react";
import { judgeComparability } from "../../domain/instrument/comparability.ts";
import { compareInstruments, hasNoDifference, isUnchanged } from "../../domain/instrument/compare-instruments.ts";
import type { Comparison } from "../../domain/instrument/comparison.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { sayAreaName } from "../../domain/instrument/todays-names.ts";
import { isSameMajor } from "../../domain/instrument/version-order.ts";
import { count } from "../../domain/words/count.ts";
import { Notice } from "../../ui/notice.tsx";
import { PrintButton } from "../../ui/print.tsx";
import { AreaChanges } from "./area-changes.tsx";
import { InShort } from "./in-short.tsx";
import { OtherChanges } from "./other-changes.tsx";
import type { TwoVersions } from "./two-versions.ts";
import { WhatItMeans } from "./what-it-means.tsx";

/** What differs between two instruments, the older first, in plain words. */
export function ComparisonView({ before, after }: TwoVersions) {
  const comparison = useMemo(() => compareInstruments(before, after), [before, after]);
  const differs = !hasNoDifference(comparison);
  const isRead = differs && isWorthReading(comparison, { before, after });
  // A new major version bears on what is comparable even where it says the same.
  const bears = differs || !isSameMajor(before.version, after.version);
  return (
    <section className="sl-compare" aria-labelledby="comparison">
      <h2 id="comparison" className="govuk-heading-m">
        {headingOf(before, after)}
      </h2>
      <div role="status">
        <p className="sl-lead">{sayRelation(comparison, { before, after })}</p>
      </div>
      {comparison.relation === "one-version-two-texts" ? (
        <Notice tone="warn">
          <p>
            One of these files should have a higher version: an audit knows its instrument by id and version, so one
            version must not say two things.
          </p>
        </Notice>
      ) : null}
      {isRead ? <PrintButton>Print this comparison</PrintButton> : null}
      {bears && comparison.relation !== "different-instruments" ? (
        <WhatItMeans found={judgeComparability(before, after, comparison)} before={before} after={after} />
      ) : null}
      {isRead ? <Differences comparison={comparison} before={before} after={after} /> : null}
    </section>
  );
}

function Differences({ comparison, before, after }: TwoVersions & { readonly comparison: Comparison }) {
  const changed = comparison.areas.filter((area) => !isUnchanged(area));
  const unchanged = comparison.areas.filter(isUnchanged);
  return (
    <>
      <h2 className="govuk-heading-m">What changed</h2>
      <InShort comparison={comparison} />
      {changed.map((area) => (
        <AreaChanges key={`${area.before?.id} ${area.after?.id}`} area={area} before={before} after={after} />
      ))}
      {comparison.areasReordered ? <p>Areas that both versions have stand in another order.</p> : null}
      {unchanged.length === 0 ? null : (
        <p>
          Without any change:{" "}
          {unchanged.flatMap(({ after: area }) => (area === null ? [] : [sayAreaName(area, after)])).join(", ")}.
        </p>
      )}
      <OtherChanges comparison={comparison} before={before} after={after} />
    </>
  );
}

function headingOf(before: Instrument, after: Instrument): string {
  if (before.id !== after.id) {
    return `${before.title}, version ${before.version}, and ${after.title}, version ${after.version}`;
  }
  if (before.version === after.version) return `${after.title}, version ${after.version}`;
  return `${after.title}: version ${before.version} and version ${after.version}`;
}

function sayRelation(comparison: Comparison, { before, after }: TwoVersions): string {
  const areas = comparison.areas.filter((area) => !isUnchanged(area)).length;
  const isNone = hasNoDifference(comparison);
  switch (comparison.relation) {
    case "same":
      return "There is no difference: both say the same, word for word.";
    case "versions":
      return isNone
        ? `There is no difference but the version: both say the same, word for word.${isSameMajor(before.version, after.version) ? " Everything stays comparable." : ""}`
        : `They differ in ${count(areas, "area")} of ${comparison.areas.length}${comparison.about.length + partsChanged(comparison) === 0 ? "" : " and in what is said of the whole"}.`;
    case "one-version-two-texts":
      return isNone
        ? "There is no difference."
        : `Both files say that they are version ${after.version}, and they do not say the same.`;
    case "different-instruments":
      return `These are not versions of one another: they are two instruments, “${before.id}” and “${after.id}”. Answers given on one are never compared with answers given on the other.${
        isWorthReading(comparison, { before, after })
          ? " They have most standards in common by id, as when one was written from the other, so what differs is listed."
          : ""
      }`;
  }
}

function partsChanged({ parts }: Comparison): number {
  return Object.values(parts).filter(({ items, reordered }) => items.length > 0 || reordered).length;
}

/** Of two instruments that share little, a list of differences would be both of them written out. */
function isWorthReading({ relation }: Comparison, { before, after }: TwoVersions): boolean {
  if (relation !== "different-instruments") return true;
  const ids = ({ areas }: Instrument) => areas.flatMap(({ standards }) => standards.map(({ id }) => id));
  const [old, now] = [ids(before), new Set(ids(after))];
  return old.filter((id) => now.has(id)).length * 2 > Math.max(old.length, now.size);
}
