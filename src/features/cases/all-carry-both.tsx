import { useState } from "react";
import { carriedBy } from "../../domain/audit/carried.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import { carriedChanges } from "../../domain/audit/set-carried.ts";
import { count } from "../../domain/words/count.ts";
import { Button } from "../../ui/button.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useActs } from "../shared/use-acts.ts";

/** What an audit with two instruments is, above its cases, and the quick way where every child had both kinds of help. */
export function AllCarryBoth({ readOnly }: { readonly readOnly: boolean }) {
  const { audit, instruments } = useAudit();
  const { failure, busy, act } = useActs();
  const [said, setSaid] = useState("");
  const cases = listCases(audit.log);
  const others = cases.filter(({ id }) => carriedBy(audit.log, id) !== "both").map(({ id }) => id);
  const carryBoth = async () => {
    const saved = await act(() => audit.save(carriedChanges(audit.log, others, "both")));
    if (saved) setSaid(`All ${cases.length} cases carry both instruments.`);
  };
  return (
    <>
      <p>
        This audit has two instruments, {instruments.map(({ title }) => title).join(" and ")}. A case that carries both
        has a return by each from every agency that it is put to. {count(cases.length - others.length, "case")} of{" "}
        {cases.length} {cases.length - others.length === 1 ? "carries" : "carry"} both.
      </p>
      {readOnly || others.length === 0 ? null : (
        <Button variant="secondary" busy={busy} onClick={() => void carryBoth()}>
          All cases carry both
        </Button>
      )}
      <CellSaveFailure failure={failure} again={() => void carryBoth()} />
      <p role="status">{said}</p>
    </>
  );
}
