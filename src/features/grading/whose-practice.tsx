import { useMemo } from "react";
import type { Area } from "../../domain/instrument/schema.ts";
import { LinkButton } from "../../ui/button.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useActs } from "../shared/use-acts.ts";
import { useReturn } from "./return-in-hand.tsx";

/** Whose practice the grade is about, said above the ladder, with the one act for an area that is not for this agency. */
export function WhosePractice({ area }: { readonly area: Area }) {
  const { audit } = useAudit();
  const { cells, readOnly } = useReturn();
  const own = useMemo(() => cells.area(area.id), [cells, area.id]);
  const { failure, act } = useActs();
  const nothingForUs = () =>
    act(() =>
      audit.save([
        { cell: own.outcome, value: "not-involved" },
        { cell: own.progress, value: "complete" },
      ]),
    );
  return (
    <>
      <p className="sl-whose" id="whose-practice" tabIndex={-1}>
        You are grading{" "}
        <b>{area.scope === "own-agency" ? "your agency's part" : "the partnership, as seen from your file"}</b>.{" "}
        {readOnly === null ? (
          <LinkButton onClick={nothingForUs}>Nothing in this area is for my agency</LinkButton>
        ) : null}
      </p>
      <CellSaveFailure failure={failure} again={nothingForUs} />
    </>
  );
}
