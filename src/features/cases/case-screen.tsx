import { carriedBy } from "../../domain/audit/carried.ts";
import { caseCells } from "../../domain/audit/cells.ts";
import { listAgencies } from "../../domain/audit/list-agencies.ts";
import { type ListedCase, listCases } from "../../domain/audit/list-cases.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { unionById } from "../../domain/instrument/union-by-id.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { NotPrinted } from "../../ui/print.tsx";
import { Link, useParams } from "../../ui/router.tsx";
import { SummaryList } from "../../ui/summary-list.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { carriedOf, sayCarried } from "../shared/carried-words.ts";
import { ChoiceConflict } from "../shared/choice-conflict.tsx";
import { paths } from "../shared/paths.ts";
import { sayInstrumentIds } from "./carried-words.ts";
import { CaseBand } from "./case-band.tsx";
import { CaseCarried } from "./case-carried.tsx";
import { InvolvementFacts, ProfileFacts } from "./case-facts.tsx";
import { CaseInvolvement } from "./case-involvement.tsx";
import { RemoveCase } from "./remove-case.tsx";
import { RenameCase } from "./rename-case.tsx";

/** One case: its reference, how it is known to each agency, and its profile in bands. */
export function CaseScreen() {
  const { audit, instruments: all } = useAudit();
  useRevision();
  const readOnly = useReadOnly() !== null;
  const { caseId } = useParams();
  const id = caseId as CaseId;
  const listed = listCases(audit.log).find((each) => each.id === id);
  const instruments = carriedOf(all, carriedBy(audit.log, id));
  const back = <BackLink to={paths.cases(audit.id)}>All cases</BackLink>;
  if (listed === undefined) {
    return (
      <Page title="Case not found" back={back} narrow>
        <p>
          This case is not in the audit, or has been taken out of it. What was taken out is at the foot of the cases.
        </p>
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
      {listed.duplicates.length === 0 ? null : <SameReference others={listed.duplicates} />}
      <ChoiceConflict
        cell={caseCells(id).presence}
        what="whether this case is in the audit"
        say={(presence) => (presence.state === "in" ? "In the audit" : `Taken out: ${presence.reason}`)}
      />
      {readOnly ? null : <RenameCase key={id} id={id} />}
      {all.length === 0 ? (
        <p>
          Choose an instrument in the <Link to={paths.setUp(audit.id)}>set-up</Link> first: it names the agencies and
          the profile bands.
        </p>
      ) : (
        <>
          <CarriedPart listed={listed} readOnly={readOnly} />
          <h2 className="govuk-heading-m">How the case is known to each agency</h2>
          <InvolvementPart id={id} instruments={instruments} readOnly={readOnly} />
          <h2 className="govuk-heading-m">Profile, in bands</h2>
          <ProfilePart id={id} instruments={instruments} readOnly={readOnly} />
        </>
      )}
      {readOnly ? null : <RemoveCase id={id} />}
      <NotPrinted>
        <p>
          <Link className="govuk-link" to={paths.earlier(paths.case(audit.id, id))}>
            Earlier versions
          </Link>
        </p>
      </NotPrinted>
    </Page>
  );
}

function SameReference({ others }: { readonly others: readonly CaseId[] }) {
  const { audit } = useAudit();
  return (
    <Notice tone="warn" title="Another case has the same reference">
      <p>
        {others.map((other) => (
          <Link key={other} className="govuk-link" to={paths.case(audit.id, other)}>
            Look at the other one
          </Link>
        ))}
        . If both are one child, take one out before anyone grades it. If not, change one reference.
      </p>
    </Notice>
  );
}

interface CarriedPartProps {
  readonly listed: ListedCase;
  readonly readOnly: boolean;
}

/** In an audit with two instruments. Once it has one, only what two laptops said of the other and nobody settled. */
function CarriedPart({ listed, readOnly }: CarriedPartProps) {
  const { audit, instruments } = useAudit();
  if (instruments.length < 2) {
    const say = (ids: readonly string[]) => sayInstrumentIds(instruments, ids);
    return (
      <ChoiceConflict cell={caseCells(listed.id).instruments} what="which instruments the case carries" say={say} />
    );
  }
  const carried = carriedBy(audit.log, listed.id);
  const row = { key: "carried", label: "Instruments this case carries", value: sayCarried(instruments, carried) };
  return readOnly ? <SummaryList rows={[row]} /> : <CaseCarried listed={listed} />;
}

interface PartProps {
  readonly id: CaseId;
  /** Those that the case carries. */
  readonly instruments: readonly Instrument[];
  readonly readOnly: boolean;
}

function InvolvementPart({ id, instruments, readOnly }: PartProps) {
  const { audit } = useAudit();
  const agencies = unionById(instruments.map((instrument) => listAgencies(audit.log, instrument)));
  if (agencies.length === 0) {
    return (
      <p>
        No agency takes part yet. <Link to={paths.setUp(audit.id)}>Choose the agencies in the set-up</Link>
      </p>
    );
  }
  return (
    <>
      <p>
        An agency that does not know the case owes no return, and is counted as not involved. Not checked counts as
        expected.
      </p>
      {readOnly ? (
        <InvolvementFacts id={id} agencies={agencies} />
      ) : (
        <div className="sl-pairs">
          {agencies.map((agency) => (
            <CaseInvolvement key={agency.id} caseId={id} agency={agency} />
          ))}
        </div>
      )}
    </>
  );
}

function ProfilePart({ id, instruments, readOnly }: PartProps) {
  const questions = unionById(instruments.map(({ profile }) => profile));
  if (questions.length === 0) return <p>This instrument has no profile bands.</p>;
  return (
    <>
      <p>Bands only, never a date of birth. They describe the sample in the report.</p>
      {readOnly ? (
        <ProfileFacts id={id} questions={questions} />
      ) : (
        <div className="sl-pairs">
          {questions.map((profile) => (
            <CaseBand key={profile.id} cell={caseCells(id).band(profile.id)} profile={profile} />
          ))}
        </div>
      )}
    </>
  );
}
