import { paths } from "../features/shared/paths.ts";
import { Page } from "../ui/page.tsx";
import { Link } from "../ui/router.tsx";

export type AuditOpenFailure = { readonly type: "no-such-audit" } | { readonly type: "unreadable" };

/** An audit that is not here, or is here and cannot be read. */
export function CannotOpenPage({ failure }: { readonly failure: AuditOpenFailure }) {
  return failure.type === "no-such-audit" ? (
    <Page title="Audit not found" narrow>
      <p className="govuk-body">
        There is no such audit in this browser. Audits stay in the browser profile and on the device where they were
        made, so an address from elsewhere opens nothing here.
      </p>
      <AllAudits />
    </Page>
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

function AllAudits() {
  return (
    <p className="govuk-body">
      <Link className="govuk-link" to={paths.home}>
        Go to all audits
      </Link>
    </p>
  );
}
