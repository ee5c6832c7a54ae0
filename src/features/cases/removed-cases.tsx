import { useState } from "react";
import { listRemovedCases, putCaseBack, type RemovedCase } from "../../domain/audit/list-removed-cases.ts";
import { LinkButton } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";

/** What was taken out, why, and the way back. Nothing is shown while there is nothing. */
export function RemovedCases() {
  const { audit } = useAudit();
  useRevision();
  const readOnly = useReadOnly() !== null;
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const removed = listRemovedCases(audit.log);
  if (removed.length === 0) return null;
  const putBack = async ({ id }: RemovedCase) => {
    const saved = await audit.save([putCaseBack(id)]);
    setProblems(saved.ok ? [] : [{ text: saveFailureWords(saved.error) }]);
  };
  const back = {
    key: "back",
    header: "Put back",
    cell: (row: RemovedCase) => (
      <LinkButton onClick={() => void putBack(row)}>
        Put back <VisuallyHidden>{row.reference ?? "the case without a reference"}</VisuallyHidden>
      </LinkButton>
    ),
  };
  return (
    <div>
      <ErrorSummary problems={problems} />
      <DataTable
        caption="Taken out of this audit"
        columns={[
          { key: "case", header: "Case", cell: ({ reference }: RemovedCase) => reference ?? "No reference" },
          { key: "why", header: "Why", cell: ({ reason }: RemovedCase) => reason },
          ...(readOnly ? [] : [back]),
        ]}
        rows={removed}
        rowKey={({ id }) => id}
      />
    </div>
  );
}
