import { concernCells } from "../../domain/audit/cells.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import type { ConcernId } from "../../kernel/ids.ts";
import { useAudit } from "../shared/audit-context.tsx";
import { ChoiceConflict } from "../shared/choice-conflict.tsx";
import { sayAgency, sayCase, sayClosed, sayPresence } from "./concern-words.ts";

/** What two laptops said of one concern and nothing has settled. It cannot be closed before. The texts show their own. */
export function ConcernConflicts({ id }: { readonly id: ConcernId }) {
  const { audit, instruments } = useAudit();
  const cells = concernCells(id);
  return (
    <>
      <ChoiceConflict cell={cells.presence} what="whether this concern stands" say={sayPresence} />
      <ChoiceConflict cell={cells.caseId} what="the case" say={(caseId) => sayCase(audit.log, caseId)} />
      <ChoiceConflict cell={cells.agencyId} what="the agency" say={(agencyId) => sayAgency(instruments, agencyId)} />
      <ChoiceConflict cell={cells.toldAt} what="when they were told" say={sayDate} />
      <ChoiceConflict cell={cells.closed} what="the closing" say={sayClosed} />
    </>
  );
}
