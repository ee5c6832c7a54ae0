import type { Comparability } from "../../domain/instrument/comparability.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { sayArea, sayCautions, sayGrade, sayStandards, sayWhole } from "./say-comparability.ts";
import type { TwoVersions } from "./two-versions.ts";

/** Which figures of earlier audits may stand beside new ones, in counts and per area. */
export function WhatItMeans({ found, before, after }: TwoVersions & { readonly found: Comparability }) {
  const hasCautions = found.areas.some((area) => sayCautions(area) !== "");
  return (
    <>
      <h2 className="govuk-heading-m">What this means for comparing with earlier audits</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {sayWhole(found, before.version, after.version).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="sl-compare-table">
        <DataTable
          caption={`What stays comparable, area by area: version ${before.version} beside version ${after.version}`}
          columns={[
            { key: "area", header: "Area", cell: (area) => sayArea(area, { before, after }) },
            { key: "grade", header: "Area grade", cell: sayGrade },
            { key: "standards", header: "Standards", cell: sayStandards },
            ...(hasCautions ? [{ key: "cautions", header: "To bear in mind", cell: sayCautions }] : []),
          ]}
          rows={found.areas}
          rowKey={({ before: was, after: is }) => `${was?.id} ${is?.id}`}
        />
      </div>
      <p className="sl-hint">
        Comparable is what the instrument’s author says: an id that stays means the same thing, unless the newer version
        lists it as not comparable. Whether a rewording shifts what people see is for you to judge; the texts are below.
      </p>
    </>
  );
}
