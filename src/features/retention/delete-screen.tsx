import { useState } from "react";
import type { HeldCounts } from "../../domain/audit/values.ts";
import { type DeleteReturnsRefusal, mayDelete } from "../../domain/retention/delete-returns.ts";
import { isDue, readRetention } from "../../domain/retention/retention-rule.ts";
import { whatIsHeld } from "../../domain/retention/what-is-held.ts";
import { count } from "../../domain/words/count.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Button, ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Page } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useNavigate } from "../../ui/router.tsx";
import { SummaryList } from "../../ui/summary-list.tsx";
import { ActText, RoleText } from "../shared/act-text.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { deletionFailureWords, refusalWords, sayCounts } from "./retention-words.ts";
import { today } from "./today.ts";
import { WhatGoes } from "./what-goes.tsx";

const [roleField, reasonField] = ["deletion-role", "deletion-reason"] as const;

/** What stands in the way whatever a person types; asked with both fields filled in. */
function obstacle(log: Parameters<typeof mayDelete>[0]): DeleteReturnsRefusal | null {
  return mayDelete(log, { role: "any", reason: "any", day: today() });
}

/** One page, one way on and one way back: what goes, what stays, and what cannot be undone. */
export function DeleteScreen() {
  const { audit } = useAudit();
  useRevision();
  const readOnly = useReadOnly();
  const inTheWay = obstacle(audit.log);
  const back = <BackLink to={paths.retention(audit.id)}>Back to keeping and deleting</BackLink>;
  return (
    <Page title="Delete the returns" back={back} narrow>
      {readOnly === "example" || readOnly === "other-tab" ? (
        <p>Nothing can be deleted here: this is read only.</p>
      ) : inTheWay === null ? (
        <Deleting counts={whatIsHeld(audit.log).counts} isDueByRule={isDue(readRetention(audit.log), today())} />
      ) : (
        <p>{refusalWords(inTheWay)}</p>
      )}
    </Page>
  );
}

interface DeletingProps {
  /** Counted outside, which is not drawn again while somebody types. */
  readonly counts: HeldCounts;
  readonly isDueByRule: boolean;
}

function Deleting({ counts, isDueByRule: due }: DeletingProps) {
  const { audit } = useAudit();
  const { role, setRole, reason, setReason, problems, busy, deleteThem } = useDeletion();
  return (
    <>
      <ErrorSummary problems={problems} />
      <p>
        <strong>This cannot be undone.</strong> The report is kept first; then everything said about a child in this
        audit is erased on this device, all of it or nothing.
      </p>
      <SummaryList rows={sayCounts(counts).map(({ label, value }) => ({ key: label, label, value }))} />
      <WhatGoes />
      <h2 className="govuk-heading-m">Who decides</h2>
      <RoleText id={roleField} value={role} onType={setRole} problems={problems} />
      <ActText
        id={reasonField}
        label="Why they are deleted now"
        hint={due ? "They are due by the rule, and the receipt says so." : "It stands in the receipt."}
        optional={due}
        value={reason}
        onType={setReason}
        problems={problems}
      />
      {busy ? <ProgressBar label="Deleting the returns and keeping the report" done={null} /> : null}
      <ButtonGroup>
        <Button variant="warning" busy={busy} onClick={() => void deleteThem()}>
          Delete {count(counts.returns, "return")}
        </Button>
        <ButtonLink variant="secondary" to={paths.retention(audit.id)}>
          Keep them
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

function useDeletion() {
  const { audit, instruments, wording } = useAudit();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const [role, setRole] = useState("");
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const deleteThem = async () => {
    setBusy(true);
    const deleted = await workspace.retaining.deleteReturns({ audit: audit.id, role, reason, instruments, wording });
    setBusy(false);
    if (deleted.ok) return navigate(paths.deletionReceipt(audit.id));
    const { error } = deleted;
    const fieldId =
      error.type === "role-missing" ? roleField : error.type === "reason-missing" ? reasonField : undefined;
    setProblems([{ text: deletionFailureWords(error), fieldId }]);
  };
  return { role, setRole, reason, setReason, problems, busy, deleteThem };
}
