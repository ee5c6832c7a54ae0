import { useState } from "react";
import { type RemoveCaseRefusal, removeCase } from "../../domain/audit/remove-case.ts";
import { count } from "../../domain/words/count.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { Button } from "../../ui/button.tsx";
import { Details } from "../../ui/details.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { NotPrinted } from "../../ui/print.tsx";
import { useNavigate } from "../../ui/router.tsx";
import { ActText } from "../shared/act-text.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { paths } from "../shared/paths.ts";

const reasonField = "why-taken-out";

/** Taking a case out is said with its reason, which is kept. A case that somebody has graded stays. */
export function RemoveCase({ id }: { readonly id: CaseId }) {
  const { audit } = useAudit();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  const remove = async () => {
    const wanted = removeCase(audit.log, { caseId: id, reason });
    if (!wanted.ok) return setProblems([refusalInWords(wanted.error)]);
    const saved = await audit.save(wanted.value);
    if (saved.ok) navigate(paths.cases(audit.id));
    else setProblems([{ text: saveFailureWords(saved.error) }]);
  };
  return (
    <NotPrinted>
      <Details summary="Take this case out of the audit">
        <ErrorSummary problems={problems} />
        <p>
          It leaves every list and every figure. It stays at the foot of the cases with your reason, and can be put
          back.
        </p>
        <ActText
          id={reasonField}
          label="Why it is taken out"
          hint="For example “proceedings begun, reserve case used”"
          value={reason}
          onType={setReason}
          problems={problems}
        />
        <Button variant="warning" onClick={() => void remove()}>
          Take the case out
        </Button>
      </Details>
    </NotPrinted>
  );
}

function refusalInWords(refusal: RemoveCaseRefusal): FieldProblem {
  switch (refusal.type) {
    case "reason-missing":
      return { text: "Say why it is taken out", fieldId: reasonField };
    case "case-answered":
      return {
        text: `${count(refusal.returns.length, "return")} begun for this case. A case is not taken out once somebody has graded it.`,
      };
    case "not-in-audit":
      return { text: "This case is no longer in the audit." };
    default:
      return assertNever(refusal);
  }
}
