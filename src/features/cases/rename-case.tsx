import { useState } from "react";
import { type RenameCaseRefusal, renameCase } from "../../domain/audit/rename-case.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { TextField } from "../../ui/text-field.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";

/** The reference, saved on leaving the field. One that is taken already is said and not kept, so that two cases cannot be mixed up. */
export function RenameCase({ id, reference }: { readonly id: CaseId; readonly reference: string }) {
  const { audit } = useAudit();
  const [typed, setTyped] = useState(reference);
  const [problem, setProblem] = useState<string>();

  const leave = async () => {
    if (typed.trim() === reference) return setProblem(undefined);
    const wanted = renameCase(audit.log, { caseId: id, reference: typed });
    if (!wanted.ok) return setProblem(refusalWords(wanted.error, reference));
    const saved = await audit.save(wanted.value);
    setProblem(saved.ok ? undefined : saveFailureWords(saved.error));
  };
  return (
    <TextField
      label="Reference"
      hint="A reference that only your partnership can tell, never a name"
      width={20}
      value={typed}
      error={problem}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void leave()}
    />
  );
}

function refusalWords(refusal: RenameCaseRefusal, standing: string): string {
  switch (refusal.type) {
    case "reference-missing":
      return `A case needs a reference. Until you type one, ${standing === "" ? "it has none" : `“${standing}” stands`}.`;
    case "duplicate-reference":
      return `Another case already has this reference. ${standing === "" ? "It was not kept." : `“${standing}” stands.`}`;
    case "not-in-audit":
      return "This case is no longer in the audit.";
    default:
      return assertNever(refusal);
  }
}
