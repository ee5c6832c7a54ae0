import { useState } from "react";
import { useNavigate } from "react-router";
import { type RemoveCaseRefusal, removeCase } from "../../domain/audit/remove-case.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { Button } from "../../ui/button.tsx";
import { Details } from "../../ui/details.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { count } from "../shared/count.ts";
import { paths } from "../shared/paths.ts";

/** Taking a case out is said with its reason, which is kept. A case that somebody has graded stays. */
export function RemoveCase({ id }: { readonly id: CaseId }) {
  const { audit } = useAudit();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();

  const remove = async () => {
    const wanted = removeCase(audit.log, { caseId: id, reason });
    if (!wanted.ok) return setProblem(refusalWords(wanted.error));
    const saved = await audit.save(wanted.value);
    if (saved.ok) navigate(paths.cases(audit.id));
    else setProblem(saveFailureWords(saved.error));
  };
  return (
    <Details summary="Take this case out of the audit">
      <TextField
        label="Why it is taken out"
        hint="For example “proceedings begun, reserve case used”. The reason is kept."
        value={reason}
        error={problem}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button variant="warning" onClick={() => void remove()}>
        Take the case out
      </Button>
    </Details>
  );
}

function refusalWords(refusal: RemoveCaseRefusal): string {
  switch (refusal.type) {
    case "reason-missing":
      return "Say why it is taken out.";
    case "case-answered":
      return `${count(refusal.returns.length, "return")} begun for this case. A case is not taken out once somebody has graded it.`;
    case "not-in-audit":
      return "This case is no longer in the audit.";
    default:
      return assertNever(refusal);
  }
}
