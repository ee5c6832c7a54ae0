import type { Period } from "../../domain/audit/values.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { sayPeriod } from "../../domain/words/say-period.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { Given } from "./given.tsx";

interface CellDateProps {
  readonly cell: Cell<string>;
  readonly label: string;
  readonly readOnly: boolean;
}

/** One date of the set-up. */
export function CellDate({ cell, label, readOnly }: CellDateProps) {
  const saved = useSavedChoice(cell);
  const conflict = (
    <CellConflict
      what={`“${label}”`}
      reading={saved.reading}
      say={sayDate}
      take={saved.choose}
      third="or give another below"
      readOnly={readOnly}
    />
  );
  if (readOnly) {
    return (
      <div>
        {conflict}
        <Given label={label} value={saved.value === null ? null : sayDate(saved.value)} />
      </div>
    );
  }
  return (
    <div>
      {conflict}
      <DateField
        label={label}
        labelSize="s"
        value={saved.value ?? ""}
        onChange={(iso) => saved.choose(iso === "" ? null : iso)}
      />
      <CellSaveFailure failure={saved.failure} again={saved.again} />
    </div>
  );
}

interface CellPeriodProps {
  readonly cell: Cell<Period>;
  readonly label: string;
  readonly hint: string;
  readonly readOnly: boolean;
}

/** A period as two dates, both included. Either may wait; the wrong way round is said and kept, because it is theirs to put right. */
export function CellPeriod({ cell, label, hint, readOnly }: CellPeriodProps) {
  const saved = useSavedChoice(cell);
  const { from, to } = saved.value ?? { from: "", to: "" };
  const keep = (period: Period) => saved.choose(period.from === "" && period.to === "" ? null : period);
  const conflict = (
    <CellConflict
      what={`“${label}”`}
      reading={saved.reading}
      say={sayPeriod}
      take={saved.choose}
      third="or give another below"
      readOnly={readOnly}
    />
  );
  if (readOnly) {
    return (
      <>
        {conflict}
        <Given label={label} value={saved.value === null ? null : sayPeriod(saved.value)} />
      </>
    );
  }
  const isBackwards = from !== "" && to !== "" && to < from;
  return (
    <>
      {conflict}
      <FieldGroup
        label={label}
        labelSize="s"
        hint={hint}
        error={isBackwards ? "The last day is before the first. Change one of them." : undefined}
      >
        <div className="sl-pairs">
          <DateField label="First day" value={from} onChange={(iso) => keep({ from: iso, to })} />
          <DateField label="Last day" value={to} onChange={(iso) => keep({ from, to: iso })} />
        </div>
      </FieldGroup>
      <CellSaveFailure failure={saved.failure} again={saved.again} />
    </>
  );
}
