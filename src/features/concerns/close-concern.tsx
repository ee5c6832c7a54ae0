import { useState } from "react";
import { concernCells } from "../../domain/audit/cells.ts";
import { type CloseConcernRefusal, closeConcern } from "../../domain/audit/close-concern.ts";
import type { ListedConcern } from "../../domain/audit/list-concerns.ts";
import { type Change, change } from "../../domain/log/change.ts";
import { sayInstant } from "../../domain/words/say-date.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { Button } from "../../ui/button.tsx";
import { Details } from "../../ui/details.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { NotPrinted } from "../../ui/print.tsx";
import { ActText, RoleText } from "../shared/act-text.tsx";
import { useAudit, useReading } from "../shared/audit-context.tsx";
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
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const save = async (changes: readonly Change[]) => {
    const saved = await audit.save(changes);
    setProblems(saved.ok ? [] : [{ text: saveFailureWords(saved.error) }]);
  };
  if (concern.state === "closed" || concern.state === "withdrawn") {
    return (
      <>
        <ErrorSummary problems={problems} />
        <Done concern={concern} readOnly={readOnly} save={save} />
      </>
    );
  }
  if (readOnly) return <p>This concern is open.</p>;
  return <Closing concern={concern} problems={problems} onProblems={setProblems} save={save} />;
}

interface DoneProps extends CloseConcernProps {
  readonly save: (changes: readonly Change[]) => Promise<void>;
}

function Done({ concern, readOnly, save }: DoneProps) {
  const cells = concernCells(concern.id);
  const closed = useReading(cells.closed);
  const isWithdrawn = concern.state === "withdrawn";
  const reopen = isWithdrawn ? change(cells.presence, { state: "in" }) : change(cells.closed, null);
  return (
    <>
      <p>
        {isWithdrawn ? (
          <>
            <strong>Taken back:</strong> {concern.withdrawnBecause}
          </>
        ) : (
          <>
            <strong>Closed</strong> by {concern.closed?.role}
            {closed.state === "value" ? `, ${sayInstant(closed.at)}` : null}
          </>
        )}
      </p>
      {readOnly ? null : (
        <NotPrinted>
          <Button variant="secondary" onClick={() => void save([reopen])}>
            Open this concern again
          </Button>
        </NotPrinted>
      )}
    </>
  );
}

interface ClosingProps {
  readonly concern: ListedConcern;
  readonly problems: readonly FieldProblem[];
  readonly onProblems: (problems: readonly FieldProblem[]) => void;
  readonly save: (changes: readonly Change[]) => Promise<void>;
}

function Closing({ concern, problems, onProblems, save }: ClosingProps) {
  const { audit } = useAudit();
  const { commitAll } = useCellForm();
  const [role, setRole] = useState("");
  const [reason, setReason] = useState("");
  const close = async () => {
    const [unsaved] = await commitAll();
    if (unsaved !== undefined)
      return onProblems([{ text: saveFailureWords(unsaved.failure), fieldId: unsaved.fieldId }]);
    const closing = closeConcern(audit.log, { id: concern.id, role });
    if (closing.ok) await save(closing.value);
    else onProblems([refusalInWords(closing.error, concern)]);
  };
  const withdraw = async () => {
    if (reason.trim() === "") return onProblems([{ text: "Say why it is taken back", fieldId: "withdraw-reason" }]);
    await commitAll();
    await save([change(concernCells(concern.id).presence, { state: "removed", reason: reason.trim() })]);
  };
  return (
    <NotPrinted>
      <h2 className="govuk-heading-m">Close this concern</h2>
      <ErrorSummary problems={problems} />
      <p>Close it when someone has answered for the child’s safety. The audit cannot be signed off before.</p>
      <RoleText
        id="closing-role"
        hint="Your role, not your name, for example “named nurse”"
        value={role}
        onType={setRole}
        problems={problems}
      />
      <Button onClick={() => void close()}>Close this concern</Button>
      <Details summary="It was raised by mistake">
        <ActText
          id="withdraw-reason"
          label="Why it is taken back"
          hint="It stays in the list with this reason"
          value={reason}
          onType={setReason}
          problems={problems}
        />
        <Button variant="secondary" onClick={() => void withdraw()}>
          Take it back
        </Button>
      </Details>
    </NotPrinted>
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
