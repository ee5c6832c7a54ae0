import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";

/** The returns are deleted, and the report that was kept of them is somewhere else. */
export function NotKeptPage() {
  const { audit } = useAudit();
  return (
    <Page title="Overview report" back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>} narrow>
      <p>
        The returns of this audit were deleted, and the report that was kept of them is not on this device. Bring in a
        file that was saved after the deletion on the device where it was done: the report is in it.
      </p>
    </Page>
  );
}
