import { useState } from "react";
import { concernCells } from "../../domain/audit/cells.ts";
import { type CloseConcernRefusal, closeConcern } from "../../domain/audit/close-concern.ts";
import type { ListedConcern } from "../../domain/audit/list-concerns.ts";
import { type Change, change } from "../../domain/log/change.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { Button } from "../../ui/button.tsx";
import { Details } from "../../ui/details.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { useCellForm } from "../shared/cell-form.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";

interface CloseConcernProps {
  readonly concern: ListedConcern;
  readonly readOnly: boolean;
}

/** A concern is closed by a role, over a response: closing is what lets the audit be signed off. */
export function CloseConcern({ concern, readOnly }: CloseConcernProps) {
  const { audit } = useAudit();
  const { commitAll } = useCellForm();
  const [role, setRole] = useState("");
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const cells = concernCells(concern.id);

  const save = async (changes: readonly Change[]) => {
    const saved = await audit.save(changes);
    setProblems(saved.ok ? [] : [{ text: saveFailureWords(saved.error) }]);
  };
  const close = async () => {
    await commitAll();
    const closing = closeConcern(audit.log, { id: concern.id, role });
    if (closing.ok) await save(closing.value);
    else setProblems([refusalInWords(closing.error, concern)]);
  };
  const withdraw = () => {
    if (reason.trim() === "") setProblems([{ text: "Say why it is taken back", fieldId: "withdraw-reason" }]);
    else void save([change(cells.presence, { state: "removed", reason: reason.trim() })]);
  };

  if (concern.state === "withdrawn") return <p>Taken back: {concern.withdrawnBecause}</p>;
  if (concern.state === "closed") {
    return (
      <>
        <ErrorSummary problems={problems} />
        <p>
          <strong>Closed</strong> by {concern.closed?.role}.
        </p>
        {readOnly ? null : (
          <Button variant="secondary" onClick={() => void save([change(cells.closed, null)])}>
            Open this concern again
          </Button>
        )}
      </>
    );
  }
  if (readOnly) return <p>This concern is open.</p>;
  const problemOf = (id: string) => problems.find((problem) => problem.fieldId === id)?.text;
  return (
    <>
      <h2 className="govuk-heading-m">Close this concern</h2>
      <ErrorSummary problems={problems} />
      <p>Close it when someone has answered for the child’s safety. The audit cannot be signed off before.</p>
      <TextField
        id="closing-role"
        label="Your role"
        hint="Your role, not your name"
        width={20}
        value={role}
        error={problemOf("closing-role")}
        onChange={(event) => setRole(event.currentTarget.value)}
      />
      <Button onClick={() => void close()}>Close this concern</Button>
      <Details summary="It was raised by mistake">
        <TextField
          id="withdraw-reason"
          label="Why it is taken back"
          hint="It stays in the list with this reason"
          value={reason}
          error={problemOf("withdraw-reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button variant="secondary" onClick={withdraw}>
          Take it back
        </Button>
      </Details>
    </>
  );
}

function refusalInWords(refusal: CloseConcernRefusal, { id }: ListedConcern): FieldProblem {
  switch (refusal.type) {
    case "response-missing":
      return { text: "Write what they said they would do", fieldId: fieldId(concernCells(id).response) };
    case "role-missing":
      return { text: "Enter your role, for example “named nurse”", fieldId: "closing-role" };
    case "in-conflict":
      return { text: "This concern has two versions of an answer. Take one above, then close it." };
    case "already-closed":
      return { text: `Already closed by ${refusal.by.role}` };
    case "no-such-concern":
      return { text: "This concern is no longer in the list" };
    default:
      return assertNever(refusal);
  }
}
