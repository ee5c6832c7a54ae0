import { concernCells } from "../../domain/audit/cells.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { readCell } from "../../domain/log/heads.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { twoVersions } from "../../domain/words/value-words.ts";
import type { ConcernId } from "../../kernel/ids.ts";
import { SummaryList } from "../../ui/summary-list.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { asIs } from "../shared/saved-field.ts";
import { sayAgency, sayCase } from "./concern-words.ts";

/** A concern to be read: one that is closed or taken back, or any where nothing can be written. */
export function ConcernFacts({ id }: { readonly id: ConcernId }) {
  const { audit, instruments } = useAudit();
  const cells = concernCells(id);
  const row = <V extends string>(cell: Cell<V>, label: string, say: (value: V) => string) => {
    const reading = readCell(audit.log, cell);
    const said =
      reading.state === "value" ? say(reading.value) : reading.state === "conflict" ? twoVersions : "Not recorded";
    return { key: cell.item, label, value: <span className="sl-plain">{said}</span> };
  };
  return (
    <SummaryList
      rows={[
        row(cells.caseId, "Case", (caseId) => sayCase(audit.log, caseId)),
        row(cells.agencyId, "From the file of", (agencyId) => sayAgency(instruments, agencyId)),
        row(cells.what, "What worried the auditor", asIs),
        row(cells.toldRole, "Told, by role", asIs),
        row(cells.toldAt, "When", sayDate),
        row(cells.response, "What they said they would do", asIs),
      ]}
    />
  );
}
