import { useState } from "react";
import type { Change } from "../../domain/log/change.ts";
import type { FieldProblem } from "../../ui/error-summary.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";

/** One act that saves: its problems, whether it is under way, and the saving. */
export function useSave() {
  const { audit } = useAudit();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const save = async (changes: readonly Change[]): Promise<boolean> => {
    setBusy(true);
    const saved = await audit.save(changes);
    setBusy(false);
    setProblems(saved.ok ? [] : [{ text: saveFailureWords(saved.error) }]);
    return saved.ok;
  };
  return { problems, setProblems, busy, save };
}
