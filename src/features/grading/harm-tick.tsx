import type { Cell } from "../../domain/log/cell.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { useReturn } from "./return-in-hand.tsx";

const sayHarm = (harm: boolean) => (harm ? "Harm or unmanaged risk" : "No harm or unmanaged risk");

/** Asked where a critical standard is answered no: it is what makes the rules say inadequate. */
export function HarmTick({ cell, number }: { readonly cell: Cell<boolean>; readonly number: string }) {
  const { readOnly } = useReturn();
  const { value, reading, failure, choose, again } = useSavedChoice(cell);
  if (readOnly !== null) return value === true ? <p className="sl-answer">{sayHarm(true)}</p> : null;
  return (
    <div className="sl-harm">
      <CellConflict
        what={`the tick for harm at ${number}`}
        reading={reading}
        say={sayHarm}
        take={choose}
        third="or tick below"
        readOnly={false}
      />
      <Checkbox
        small
        id={fieldId(cell)}
        label={
          <>
            Harm or unmanaged risk <VisuallyHidden>at {number}</VisuallyHidden>
          </>
        }
        hint="The child came to harm, or was left with a risk that nobody was managing."
        checked={value === true}
        onChange={(event) => choose(event.currentTarget.checked ? true : null)}
      />
      <CellSaveFailure failure={failure} again={again} />
    </div>
  );
}
