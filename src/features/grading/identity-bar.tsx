import { setUpCells } from "../../domain/audit/cells.ts";
import { typedInFromPaper } from "../../domain/words/value-words.ts";
import { Link } from "../../ui/router.tsx";
import { StickyBar } from "../../ui/sticky-bar.tsx";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { useReturn } from "./return-in-hand.tsx";
import { useCaseName } from "./use-case-name.ts";

/** The case in hand, on every page of it, with the way to raise a concern that cannot wait for the audit. */
export function IdentityBar({ agencyNumber }: { readonly agencyNumber: number }) {
  const { audit } = useAudit();
  const { address, instrument, instrumentPlace, agency, readOnly, isTranscribed } = useReturn();
  const title = useReading(setUpCells.title);
  return (
    <StickyBar as="section" bar="identity" className="sl-identity" label="Case in hand">
      <strong className="sl-identity__name">{useCaseName()}</strong>
      <span>
        {title.state === "value" ? `${title.value} · ` : null}
        {instrument.title} instrument {instrument.version}
      </span>
      <span>
        Grading for: <b>{agency.label}</b>
      </span>
      {isTranscribed ? <strong>{typedInFromPaper}</strong> : null}
      {/* The example has no real children. */}
      {readOnly === "example" ? null : (
        <span className="sl-identity__end no-print">
          <Link className="govuk-link" to={paths.newConcern(audit.id, address.caseId, agencyNumber, instrumentPlace)}>
            Raise an immediate concern
          </Link>
        </span>
      )}
    </StickyBar>
  );
}
