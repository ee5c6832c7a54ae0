import { listCases } from "../../domain/audit/list-cases.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { useQuery } from "../../ui/router.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { offeredPlace } from "./offered-place.ts";

/** Back to the return from which the concern was raised, or to the list. */
export function ConcernBack() {
  const { audit, instruments } = useAudit();
  const search = useQuery();
  const { caseId, agencyNumber, instrumentPlace } = offeredPlace(search, listCases(audit.log), instruments);
  if (caseId === null || agencyNumber === null) {
    return <BackLink to={paths.concerns(audit.id)}>All concerns in this audit</BackLink>;
  }
  const to = paths.return(audit.id, caseId as CaseId, agencyNumber, instrumentPlace);
  return <BackLink to={to}>Back to the return</BackLink>;
}
