import { useEffect } from "react";
import type { concernCells } from "../../domain/audit/cells.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import { unionById } from "../../domain/instrument/union-by-id.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { useQuery } from "../../ui/router.tsx";
import { Select } from "../../ui/select.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { offeredPlace } from "./offered-place.ts";

interface WhichCaseProps {
  readonly cells: ReturnType<typeof concernCells>;
  readonly isBegun: boolean;
}

/** Case and agency come with the address when the concern is raised from a grading page, and are kept with the first thing said. */
export function WhichCase({ cells, isBegun }: WhichCaseProps) {
  const { audit, instruments } = useAudit();
  const search = useQuery();
  const cases = listCases(audit.log);
  const offered = offeredPlace(search, cases, instruments);
  const caseId = useOffered<CaseId>(cells.caseId, offered.caseId, isBegun);
  const agency = useOffered<string>(cells.agencyId, offered.agencyId, isBegun);
  const agencies = unionById(instruments.map((instrument) => instrument.agencies));
  return (
    <>
      <Select
        label="Case"
        labelSize="s"
        placeholder="Choose a case"
        value={caseId.shown ?? ""}
        options={cases.map(({ id, reference }) => ({ value: id, label: reference ?? "Case without a reference" }))}
        onChange={(event) => caseId.choose((event.currentTarget.value || null) as CaseId | null)}
      />
      <CellSaveFailure failure={caseId.failure} again={caseId.again} />
      <Select
        label="From the file of"
        labelSize="s"
        placeholder="Choose an agency"
        value={agency.shown ?? ""}
        options={agencies.map(({ id, label }) => ({ value: id, label }))}
        onChange={(event) => agency.choose(event.currentTarget.value || null)}
      />
      <CellSaveFailure failure={agency.failure} again={agency.again} />
    </>
  );
}

/** A choice that is offered until the person says otherwise, and kept once the concern exists: opening the page records nothing. */
function useOffered<V>(cell: Parameters<typeof useSavedChoice<V>>[0], offered: V | null, isBegun: boolean) {
  const saved = useSavedChoice<V>(cell);
  const { choose } = saved;
  // Never again once anything was chosen here, or an empty choice would fill itself.
  const isOffered = saved.reading.heads.length === 0 && saved.value === null;
  useEffect(() => {
    if (isBegun && isOffered && offered !== null) choose(offered);
  }, [isBegun, isOffered, offered, choose]);
  return { ...saved, shown: isOffered ? offered : saved.value };
}
