import { useCallback } from "react";
import type { Reading } from "../../domain/log/heads.ts";
import { notAnsweredYet } from "../../domain/words/value-words.ts";
import type { SummaryRow } from "../../ui/summary-list.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import type { SavedField } from "../shared/saved-field.ts";
import { useReturn } from "./return-in-hand.tsx";

export type RowsOf = (fields: readonly SavedField[], page: string) => SummaryRow[];

/** Turns fields into lines of "check your answers", each with the link to its question and back. */
export function useCheckRows(): RowsOf {
  const { audit } = useAudit();
  const { base, readOnly } = useReturn();
  const revision = useRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log is changed in place, and `revision` is what says so.
  return useCallback(
    (fields, page) =>
      fields.map(({ cell, label, what, say, empty }) => {
        const reading = audit.read(cell);
        const id = fieldId(cell);
        return {
          key: id,
          label,
          value: <Value reading={reading} say={say} empty={empty} />,
          action:
            readOnly === null
              ? {
                  to: `${base}${page}?field=${id}&from=check`,
                  text: reading.state === "unset" && empty === undefined ? "Enter" : "Change",
                  hidden: what,
                  id: `change-${id}`,
                }
              : undefined,
        };
      }),
    [audit, base, readOnly, revision],
  );
}

interface ValueProps extends Pick<SavedField, "say"> {
  readonly reading: Reading<unknown>;
  readonly empty: string | undefined;
}

function Value({ reading, say, empty }: ValueProps) {
  if (reading.state === "value") return <span className="sl-plain">{say(reading.value)}</span>;
  if (reading.state === "unset" && empty !== undefined) return empty;
  return <span className="sl-hint">{reading.state === "unset" ? notAnsweredYet : "Two versions to choose from"}</span>;
}
