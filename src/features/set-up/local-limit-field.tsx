import { useMemo, useState } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import { type LocalLimit, limitUnits } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import type { LocalLimitAsked } from "../../domain/timescale/local-limits.ts";
import { sayLocalLimit } from "../../domain/words/say-limit.ts";
import { FieldGroup } from "../../ui/field-group.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { Given } from "./given.tsx";
import { localLimitLabel } from "./local-limit-label.ts";

const most = 1_000;
const none = "none";
const units = [
  ...limitUnits.map((unit) => ({ value: unit as string, label: `${unit.replace("-", " ")}s` })),
  { value: none, label: "No limit in this area" },
];

interface LocalLimitFieldProps extends LocalLimitAsked {
  readonly instrument: Instrument;
  readonly readOnly: boolean;
}

/** One limit that the area sets for itself: a number and what it is counted in, or that there is none here. */
export function LocalLimitField({ instrument, timescale, which, readOnly }: LocalLimitFieldProps) {
  const cell = useMemo(() => setUpCells.localLimit(instrument.id, timescale.id, which), [instrument, timescale, which]);
  const saved = useSavedChoice(cell);
  // What cannot be saved yet: a number without its unit, or a unit without its number. `null`: what is saved is shown.
  const [typed, setTyped] = useState<Shown | null>(null);
  const [isLeft, setLeft] = useState(false);
  const label = localLimitLabel(timescale, which);
  const conflict = (
    <CellConflict
      what={`“${label}”`}
      reading={saved.reading}
      say={sayLocalLimit}
      take={saved.choose}
      third="or give another below"
      readOnly={readOnly}
    />
  );
  if (readOnly) {
    return (
      <div>
        {conflict}
        <Given label={label} value={saved.value === null ? null : sayLocalLimit(saved.value)} />
      </div>
    );
  }
  const { count, unit } = typed ?? shownOf(saved.value);
  // On leaving the number and on choosing the unit: a 1 on its way to 10 was never anybody's limit.
  const put = (next: Shown) => {
    const limit = limitOf(next);
    setTyped(limit === undefined ? next : null);
    setLeft(true);
    if (limit !== undefined && !isSame(limit, saved.value)) saved.choose(limit);
  };
  return (
    <div>
      {conflict}
      <FieldGroup
        label={label}
        labelSize="s"
        hint={timescale.atLeast === true ? "At least this long before" : undefined}
        error={isLeft && typed !== null ? whatIsMissing(typed) : undefined}
      >
        <div className="sl-limit">
          {unit === none ? null : (
            <TextField
              id={fieldId(cell)}
              label="Number"
              width={4}
              inputMode="numeric"
              value={count}
              onChange={(event) => {
                setTyped({ count: event.currentTarget.value, unit });
                setLeft(false);
              }}
              onBlur={() => {
                if (typed !== null) put(typed);
              }}
            />
          )}
          <Select
            id={unit === none ? fieldId(cell) : undefined}
            label="Counted in"
            placeholder="Not entered yet"
            options={units}
            value={unit}
            onChange={(event) => put({ count, unit: event.currentTarget.value })}
          />
        </div>
      </FieldGroup>
      <CellSaveFailure failure={saved.failure} again={saved.again} />
    </div>
  );
}

interface Shown {
  readonly count: string;
  readonly unit: string;
}

function whatIsMissing({ count, unit }: Shown): string | undefined {
  if (unit !== none && (count.trim() !== "" || unit !== "") && wholeNumber(count) === null)
    return `Enter a whole number from 1 to ${most.toLocaleString("en-GB")}`;
  return unit === "" && count.trim() !== "" ? "Choose what the number is counted in" : undefined;
}

function isSame(limit: LocalLimit | null, standing: LocalLimit | null): boolean {
  const [a, b] = [shownOf(limit), shownOf(standing)];
  return a.count === b.count && a.unit === b.unit;
}

function shownOf(limit: LocalLimit | null): Shown {
  if (limit === null) return { count: "", unit: "" };
  return "none" in limit ? { count: "", unit: none } : { count: String(limit.count), unit: limit.unit };
}

/** `null`: nothing is entered. `undefined`: not yet whole, so nothing of it is saved. */
function limitOf({ count, unit }: Shown): LocalLimit | null | undefined {
  if (unit === none) return { none: true };
  if (unit === "" && count.trim() === "") return null;
  const number = wholeNumber(count);
  const known = limitUnits.find((each) => each === unit);
  return number === null || known === undefined ? undefined : { count: number, unit: known };
}

function wholeNumber(text: string): number | null {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}
