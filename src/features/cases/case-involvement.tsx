import { useMemo, useState } from "react";
import { caseCells } from "../../domain/audit/cells.ts";
import type { ListedAgency } from "../../domain/audit/list-agencies.ts";
import { setInvolvement } from "../../domain/audit/set-involvement.ts";
import { type Involvement, involvements } from "../../domain/audit/values.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { Select } from "../../ui/select.tsx";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { involvementRefusalWords, involvementWords } from "./involvement-words.ts";

interface CaseInvolvementProps {
  readonly caseId: CaseId;
  readonly agency: ListedAgency;
}

export function CaseInvolvement({ caseId, agency }: CaseInvolvementProps) {
  const { audit } = useAudit();
  const cell = useMemo(() => caseCells(caseId).involvement(agency.id), [caseId, agency.id]);
  const reading = useReading(cell);
  const [problem, setProblem] = useState<string>();
  const value = reading.state === "value" ? reading.value : "not-checked";

  const choose = async (involvement: Involvement | null) => {
    const wanted = setInvolvement(audit.log, { caseId, agencyId: agency.id, involvement });
    if (!wanted.ok) return setProblem(involvementRefusalWords(wanted.error));
    const saved = await audit.save(wanted.value);
    setProblem(saved.ok ? undefined : saveFailureWords(saved.error));
  };
  return (
    <div>
      <CellConflict
        what={`how the case is known to ${agency.label}`}
        reading={reading}
        say={(version) => involvementWords[version]}
        take={(version) => void choose(version)}
        third="or choose another below"
        readOnly={false}
      />
      <Select
        label={agency.label}
        error={problem}
        options={involvements.map((each) => ({ value: each, label: involvementWords[each] }))}
        value={value}
        onChange={(event) => void choose(event.currentTarget.value as Involvement)}
      />
    </div>
  );
}
