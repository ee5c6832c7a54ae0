import { carriedBy } from "../../domain/audit/carried.ts";
import { Link } from "../../ui/router.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { useReturn } from "./return-in-hand.tsx";

/** Where the case carries two instruments: which of them this return is about, and the way to the agency's other one. */
export function OtherReturn() {
  const { audit, instruments } = useAudit();
  const { address, agency, instrument, instrumentPlace } = useReturn();
  useRevision();
  if (carriedBy(audit.log, address.caseId) !== "both") return null;
  const otherPlace = instrumentPlace === 1 ? 2 : 1;
  const other = instruments[otherPlace - 1];
  const number = (other?.agencies.findIndex(({ id }) => id === agency.id) ?? -1) + 1;
  return (
    <p>
      This case carries two instruments, and each has a return of its own. This is the one for <b>{instrument.title}</b>
      .{" "}
      {other === undefined || number === 0 ? null : (
        <Link className="govuk-link" to={paths.return(audit.id, address.caseId, number, otherPlace)}>
          Go to the one for {other.title}
        </Link>
      )}
    </p>
  );
}
