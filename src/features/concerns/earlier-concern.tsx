import { concernCells } from "../../domain/audit/cells.ts";
import { listConcerns } from "../../domain/audit/list-concerns.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import type { ConcernId } from "../../kernel/ids.ts";
import { useParams } from "../../ui/router.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { EarlierScreen } from "../shared/earlier-screen.tsx";
import { paths } from "../shared/paths.ts";
import { asIs, savedField } from "../shared/saved-field.ts";
import { sayAgency, sayCase, sayClosed, sayPresence } from "./concern-words.ts";

/** What is closed or taken back is only read: it is opened again first, on its page. */
export function EarlierConcern() {
  const { audit, instruments } = useAudit();
  useRevision();
  const { concernId } = useParams();
  const id = concernId as ConcernId;
  const cells = concernCells(id);
  const state = listConcerns(audit.log).find((concern) => concern.id === id)?.state;
  const fields = [
    savedField(cells.caseId, "Case", "the case", (caseId) => sayCase(audit.log, caseId)),
    savedField(cells.agencyId, "From the file of", "the agency", (agencyId) => sayAgency(instruments, agencyId)),
    savedField(cells.what, "What worries you now", "what worries you", asIs),
    savedField(cells.toldRole, "Who you told, by role", "who was told", asIs),
    savedField(cells.toldAt, "When you told them", "when they were told", sayDate),
    savedField(cells.response, "What they said they would do", "the response", asIs),
    // Both are acts with conditions of their own, so they are shown here and done on the concern's page.
    { ...savedField(cells.closed, "Closed", "the closing", sayClosed), isOnlyShown: true },
    { ...savedField(cells.presence, "Taken back", "whether it stands", sayPresence), isOnlyShown: true },
  ];
  return (
    <EarlierScreen
      name="the concern"
      backTo={paths.concern(audit.id, id)}
      fields={fields}
      isLocked={state === "closed" || state === "withdrawn"}
    />
  );
}
