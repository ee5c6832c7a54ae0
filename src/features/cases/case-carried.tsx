import { useMemo, useState } from "react";
import { type Carried, carriedBy, readCarried } from "../../domain/audit/carried.ts";
import { caseCells } from "../../domain/audit/cells.ts";
import type { ListedCase } from "../../domain/audit/list-cases.ts";
import { setCarried } from "../../domain/audit/set-carried.ts";
import { Select } from "../../ui/select.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { carriedOptions } from "../shared/carried-words.ts";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { carriedRefusalWords, sayInstrumentIds } from "./carried-words.ts";

interface CaseCarriedProps {
  readonly listed: ListedCase;
  /** In a table, whose column is headed by the question. */
  readonly inTable?: boolean;
}

/** Which of the audit's two instruments one case carries. */
export function CaseCarried({ listed, inTable = false }: CaseCarriedProps) {
  const { audit, instruments } = useAudit();
  const cell = useMemo(() => caseCells(listed.id).instruments, [listed.id]);
  const reading = useReading(cell);
  const [problem, setProblem] = useState<string>();

  const choose = async (carried: Carried) => {
    const wanted = setCarried(audit.log, { caseId: listed.id, carried });
    if (!wanted.ok) return setProblem(carriedRefusalWords(wanted.error));
    const saved = await audit.save(wanted.value);
    setProblem(saved.ok ? undefined : saveFailureWords(saved.error));
  };
  const label = "Instruments this case carries";
  return (
    <div>
      <CellConflict
        what={`which instruments ${listed.reference ?? "the case without a reference"} carries`}
        reading={reading}
        say={(ids) => sayInstrumentIds(instruments, ids)}
        take={(ids) => void choose(readCarried(audit.log, ids ?? []))}
        third="or choose another below"
        readOnly={false}
      />
      <Select
        label={
          inTable ? <VisuallyHidden>{`${label}: ${listed.reference ?? "no reference yet"}`}</VisuallyHidden> : label
        }
        labelSize={inTable ? undefined : "s"}
        error={problem}
        options={carriedOptions(instruments)}
        value={carriedBy(audit.log, listed.id)}
        onChange={(event) => void choose(event.currentTarget.value as Carried)}
      />
    </div>
  );
}
