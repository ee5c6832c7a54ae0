import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";

/** Nothing can be reported before it is known by what the cases are graded. */
export function NoReportPage() {
  const { audit } = useAudit();
  return (
    <Page title="Overview report" back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>} narrow>
      <p>
        The report is drafted from the returns. Choose an instrument in the set-up first; then add cases and grade them.
      </p>
      <ButtonLink to={paths.setUp(audit.id)}>Go to the set-up</ButtonLink>
    </Page>
  );
}
