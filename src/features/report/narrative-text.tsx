import { useMemo } from "react";
import type { ReportPart } from "../../domain/report/report-model.ts";
import { narrativeCell } from "../../domain/report/report-source.ts";
import { Link } from "../../ui/router.tsx";
import { useReadOnly } from "../shared/audit-context.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { paths } from "../shared/paths.ts";
import { useReportInHand } from "./report-in-hand.tsx";
import { SpellingSwitch, useSpelling } from "./spelling-switch.tsx";

/** The lead's own words on one part. They stand apart from what is computed, and nothing that is computed changes them. */
export function NarrativeText({ part, address }: { readonly part: ReportPart; readonly address: string }) {
  const readOnly = useReadOnly() !== null;
  const spelling = useSpelling();
  const { instrument, ofTwo } = useReportInHand().built.source;
  // Not by the source itself, which is another after every change: the field would begin again while someone types.
  const cell = useMemo(() => narrativeCell({ instrument, ofTwo }, part.id), [instrument, ofTwo, part.id]);
  return (
    <section className="sl-narrative-field" aria-label="In your own words">
      <CellText
        cell={cell}
        label={readOnly ? "In the lead’s own words" : "In your own words"}
        hint="What this means, and what the board should take from it. It goes into every export."
        what="your words on this part"
        labelSize="s"
        readOnly={readOnly}
        spellCheck={spelling.on}
        rows={5}
        empty="Nothing written yet"
        optional
      />
      {readOnly ? null : (
        <div className="no-print">
          <p className="sl-small">
            <Link className="govuk-link" to={paths.earlier(address)}>
              Earlier versions
            </Link>
          </p>
          <SpellingSwitch {...spelling} />
        </div>
      )}
    </section>
  );
}
