import { useMemo } from "react";
import type { Cell } from "../../domain/log/cell.ts";
import { useReadOnly } from "./audit-context.tsx";
import { CellConflict } from "./cell-conflict.tsx";
import { CellSaveFailure } from "./cell-save-failure.tsx";
import { useSavedChoice } from "./use-saved-choice.ts";

interface ChoiceConflictProps<V> {
  readonly cell: Cell<V>;
  /** What the field is called within a sentence, e.g. "the wording". */
  readonly what: string;
  /** One version as people read it. */
  readonly say: (value: V) => string;
  /** Where a third can be given, e.g. "or choose another below". */
  readonly third?: string;
}

/** Two versions of something that its own control cannot show, with the way to settle them. Nothing while there is one. */
export function ChoiceConflict<V>({ cell: given, what, say, third }: ChoiceConflictProps<V>) {
  const { subject, item } = given;
  const cell = useMemo<Cell<V>>(() => ({ subject, item }), [subject, item]);
  const { reading, failure, choose, again } = useSavedChoice(cell);
  const readOnly = useReadOnly() !== null;
  return (
    <>
      <CellConflict what={what} reading={reading} say={say} take={choose} third={third} readOnly={readOnly} />
      <CellSaveFailure failure={failure} again={again} />
    </>
  );
}
