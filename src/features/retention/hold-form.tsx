import { useState } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import { change } from "../../domain/log/change.ts";
import { sayInstant } from "../../domain/words/say-date.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { ActText, RoleText } from "../shared/act-text.tsx";
import { useReading, useReadOnly } from "../shared/audit-context.tsx";
import { ChoiceConflict } from "../shared/choice-conflict.tsx";
import { useSave } from "./use-save.ts";

const [reasonField, roleField, offField] = ["hold-reason", "hold-role", "hold-off-role"] as const;

/** A hold: nothing is deleted while it stands. */
export function HoldForm() {
  const readOnly = useReadOnly() !== null;
  const reading = useReading(setUpCells.hold);
  return (
    <>
      <ChoiceConflict
        cell={setUpCells.hold}
        what="the hold"
        say={({ reason, role }) => `“${reason}”, put on by ${role}`}
      />
      {reading.state === "value" ? (
        <>
          <p>
            <strong>On hold</strong> since {sayInstant(reading.at)}, put on by {reading.value.role}.
          </p>
          <p className="sl-plain">{reading.value.reason}</p>
        </>
      ) : null}
      {readOnly ? reading.state === "unset" ? <p>No hold stands.</p> : null : null}
      {readOnly || reading.state === "conflict" ? null : reading.state === "value" ? <TakeOff /> : <PutOn />}
    </>
  );
}

function PutOn() {
  const { problems, setProblems, busy, save } = useSave();
  const [reason, setReason] = useState("");
  const [role, setRole] = useState("");
  const putOn = () => {
    const missing: FieldProblem[] = [
      ...(reason.trim() === "" ? [{ text: "Enter why nothing may be deleted", fieldId: reasonField }] : []),
      ...(role.trim() === "" ? [{ text: "Enter your role, for example “QA lead”", fieldId: roleField }] : []),
    ];
    if (missing.length > 0) setProblems(missing);
    else void save([change(setUpCells.hold, { reason: reason.trim(), role: role.trim() })]);
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <p>
        Put a hold on where the returns may still be asked for: by a court, in a safeguarding practice review or in an
        inquiry. Nothing is deleted while it stands, whatever the rule says.
      </p>
      <ActText
        id={reasonField}
        label="Why nothing may be deleted"
        value={reason}
        onType={setReason}
        problems={problems}
      />
      <RoleText id={roleField} value={role} onType={setRole} problems={problems} />
      <Button variant="secondary" busy={busy} onClick={putOn}>
        Put a hold on
      </Button>
    </>
  );
}

function TakeOff() {
  const { problems, setProblems, busy, save } = useSave();
  const [role, setRole] = useState("");
  const takeOff = () => {
    if (role.trim() === "") setProblems([{ text: "Enter your role, for example “QA lead”", fieldId: offField }]);
    else void save([change(setUpCells.hold, null, role.trim())]);
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <RoleText
        id={offField}
        label="Role of whoever takes it off"
        hint="The role, not the name. It is kept with the hold in the audit’s history"
        value={role}
        onType={setRole}
        problems={problems}
      />
      <Button variant="secondary" busy={busy} onClick={takeOff}>
        Take the hold off
      </Button>
    </>
  );
}
