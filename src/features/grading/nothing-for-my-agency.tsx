import { useMemo } from "react";
import type { AreaOutcome } from "../../domain/audit/values.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useActs } from "../shared/use-acts.ts";
import { useReturn } from "./return-in-hand.tsx";

/** What stands in place of the area's questions once the agency has said that none of them is for it. */
export function NothingForMyAgency({ area }: { readonly area: Area }) {
  const { audit } = useAudit();
  const { cells, readOnly } = useReturn();
  const own = useMemo(() => cells.area(area.id), [cells, area.id]);
  const { failure, act } = useActs();
  const takeBack = () =>
    act(async () => {
      // Taking back is undoing: the grade that stood before comes back with it.
      const past = await audit.history(own.outcome);
      const before = past.find(({ body }) => body !== null && body.value !== "not-involved");
      return audit.save([
        { cell: own.outcome, value: (before?.body?.value ?? null) as AreaOutcome | null },
        { cell: own.progress, value: null },
      ]);
    });
  return (
    <div id="nothing-here" tabIndex={-1}>
      <Notice title="Nothing in this area is for your agency">
        <p>
          It counts as your agency not being involved, never as a grade, and nothing more is asked here; what you
          answered before stays.
        </p>
        {readOnly === null ? (
          <p>
            <LinkButton onClick={takeBack}>Take this back and answer the area</LinkButton>
          </p>
        ) : null}
        <CellSaveFailure failure={failure} again={takeBack} />
      </Notice>
    </div>
  );
}
