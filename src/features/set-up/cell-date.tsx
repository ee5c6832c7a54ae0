import type { Period } from "../../domain/audit/values.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { sayDate } from "../shared/cell-dates.ts";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { notAnsweredYet } from "../shared/cell-words.ts";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { sayPeriod } from "./say-period.ts";

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
      take={(value) => void saved.choose(value)}
      third="or give another below"
      readOnly={readOnly}
    />
  );
  if (readOnly) return <Given label={label} value={saved.value === null ? null : sayDate(saved.value)} />;
  return (
    <>
      {conflict}
      <DateField
        label={label}
        value={saved.value ?? ""}
        onChange={(iso) => void saved.choose(iso === "" ? null : iso)}
      />
      <CellSaveFailure failure={saved.failure} again={() => saved.choose(saved.value)} />
    </>
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
  const keep = (period: Period) => void saved.choose(period.from === "" && period.to === "" ? null : period);
  if (readOnly) return <Given label={label} value={saved.value === null ? null : sayPeriod(saved.value)} />;
  const isBackwards = from !== "" && to !== "" && to < from;
  return (
    <>
      <CellConflict
        what={`“${label}”`}
        reading={saved.reading}
        say={sayPeriod}
        take={(value) => void saved.choose(value)}
        third="or give another below"
        readOnly={readOnly}
      />
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
      <CellSaveFailure failure={saved.failure} again={() => saved.choose(saved.value)} />
    </>
  );
}

function Given({ label, value }: { readonly label: string; readonly value: string | null }) {
  return (
    <div className="sl-cell">
      <p className="govuk-label govuk-label--s">{label}</p>
      <p className={value === null ? "sl-hint" : "sl-plain"}>{value ?? notAnsweredYet}</p>
    </div>
  );
}
