import { Link, useParams } from "react-router";
import { caseCells } from "../../domain/audit/cells.ts";
import { listAgencies } from "../../domain/audit/list-agencies.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { CaseBand } from "./case-band.tsx";
import { CaseInvolvement } from "./case-involvement.tsx";
import { RemoveCase } from "./remove-case.tsx";
import { RenameCase } from "./rename-case.tsx";

/** One case: its reference, how it is known to each agency, and its profile in bands. */
export function CaseScreen() {
  const { audit, instrument } = useAudit();
  useRevision();
  const readOnly = useReadOnly() !== null;
  const { caseId } = useParams();
  const id = caseId as CaseId;
  const listed = listCases(audit.log).find((each) => each.id === id);
  const back = <BackLink to={paths.cases(audit.id)}>All cases</BackLink>;
  if (listed === undefined) {
    return (
      <Page title="Case not found" back={back}>
        <p>This case is not in the audit, or has been taken out of it.</p>
      </Page>
    );
  }
  return (
    <Page
      title="Case"
      heading={listed.reference === null ? "Case without a reference" : `Case ${listed.reference}`}
      back={back}
      narrow
    >
      {listed.duplicates.length === 0 ? null : (
        <Notice tone="warn" title="Another case has the same reference">
          <p>
            {listed.duplicates.map((other) => (
              <Link key={other} className="govuk-link" to={paths.case(audit.id, other)}>
                Look at the other one
              </Link>
            ))}{" "}
            If both are one child, take one out before anyone grades it. If not, change one reference.
          </p>
        </Notice>
      )}
      {readOnly ? null : <RenameCase key={listed.reference} id={id} reference={listed.reference ?? ""} />}
      {instrument === null ? (
        <p>Choose an instrument in the set-up first: it names the agencies and the profile bands.</p>
      ) : (
        <>
          <h2 className="govuk-heading-m">How the case is known to each agency</h2>
          <p>
            An agency that does not know the case owes no return, and is counted as not involved. Not checked counts as
            expected.
          </p>
          <div className="sl-pairs">
            {listAgencies(audit.log, instrument).map((agency) => (
              <CaseInvolvement key={agency.id} caseId={id} agency={agency} readOnly={readOnly} />
            ))}
          </div>
          <h2 className="govuk-heading-m">Profile, in bands</h2>
          <p>Bands only, never a date of birth. They describe the sample in the report.</p>
          <div className="sl-pairs">
            {instrument.profile.map((profile) => (
              <CaseBand key={profile.id} cell={caseCells(id).band(profile.id)} profile={profile} readOnly={readOnly} />
            ))}
          </div>
        </>
      )}
      {readOnly ? null : <RemoveCase id={id} />}
      <p className="no-print">
        <Link className="govuk-link" to={paths.earlier(paths.case(audit.id, id))}>
          Earlier versions
        </Link>
      </p>
    </Page>
  );
}
