import { useParams } from "react-router";
import { caseCells, concernCells } from "../../domain/audit/cells.ts";
import { currentValue } from "../../domain/log/heads.ts";
import type { ConcernId } from "../../kernel/ids.ts";
import { useAudit } from "../shared/audit-context.tsx";
import { sayDate } from "../shared/cell-dates.ts";
import { EarlierScreen } from "../shared/earlier-screen.tsx";
import { paths } from "../shared/paths.ts";
import { asIs, savedField } from "../shared/saved-field.ts";

export function EarlierConcern() {
  const { audit, instrument } = useAudit();
  const { concernId } = useParams();
  const id = concernId as ConcernId;
  const cells = concernCells(id);
  const fields = [
    savedField(
      cells.caseId,
      "Case",
      "the case",
      (caseId) => currentValue(audit.log, caseCells(caseId).reference) ?? "A case without a reference",
    ),
    savedField(
      cells.agencyId,
      "From the file of",
      "the agency",
      (agencyId) => instrument?.agencies.find((each) => each.id === agencyId)?.label ?? agencyId,
    ),
    savedField(cells.what, "What worries you now", "what worries you", asIs),
    savedField(cells.toldRole, "Who you told, by role", "who was told", asIs),
    savedField(cells.toldAt, "When you told them", "when they were told", sayDate),
    savedField(cells.response, "What they said they would do", "the response", asIs),
    savedField(cells.closed, "Closed", "the closing", ({ role }) => `Closed by ${role}`),
  ];
  return <EarlierScreen name="the concern" backTo={paths.concern(audit.id, id)} fields={fields} />;
}
