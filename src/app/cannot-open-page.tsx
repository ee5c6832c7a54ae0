import { paths } from "../features/shared/paths.ts";
import { useAudits } from "../features/workspace/use-audits.ts";
import { UsedBefore } from "../features/workspace/used-before.tsx";
import { Page } from "../ui/page.tsx";
import { Link } from "../ui/router.tsx";

export type AuditOpenFailure = { readonly type: "no-such-audit" } | { readonly type: "unreadable" };

/** An audit that is not here, or is here and cannot be read. */
export function CannotOpenPage({ failure }: { readonly failure: AuditOpenFailure }) {
  return failure.type === "no-such-audit" ? (
    <NoSuchAudit />
  ) : (
    <Page title="This audit cannot be read" narrow>
      <p className="govuk-body">
        The audit is stored here, but it or its instrument cannot be opened: the storage is damaged. Nothing has been
        deleted, and your other audits are not touched.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to={paths.health}>
          What was found, and what to do
        </Link>
      </p>
      <AllAudits />
    </Page>
  );
}

/** Where there is no audit at all, a tab that came back may stand before what the browser has cleared. */
function NoSuchAudit() {
  const isEmpty = useAudits()?.length === 0;
  return (
    <Page title="Audit not found" narrow>
      <p className="govuk-body">
        There is no such audit in this browser. Audits stay in the browser profile and on the device where they were
        made, so an address from elsewhere opens nothing here.
      </p>
      {isEmpty ? <UsedBefore /> : null}
      <AllAudits />
    </Page>
  );
}

function AllAudits() {
  return (
    <p className="govuk-body">
      <Link className="govuk-link" to={paths.home}>
        Go to all audits
      </Link>
    </p>
  );
}
