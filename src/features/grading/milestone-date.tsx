import { useMemo, useState } from "react";
import { sayDate } from "../../domain/words/say-date.ts";
import { notAnsweredYet } from "../../domain/words/value-words.ts";
import { LinkButton } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { TimeField } from "../../ui/time-field.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { useReturn } from "./return-in-hand.tsx";

interface MilestoneDateProps {
  readonly id: string;
  readonly label: string;
  readonly repeats: boolean;
  readonly withTime: boolean;
}

/** The date or dates of one milestone, kept in order. */
export function MilestoneDate({ id, label, repeats, withTime }: MilestoneDateProps) {
  const { cells, readOnly } = useReturn();
  const cell = useMemo(() => cells.milestone(id), [cells, id]);
  const { value, reading, failure, choose, again } = useSavedChoice(cell);
  const [adding, setAdding] = useState(false);
  const dates = value ?? [];

  if (readOnly !== null) {
    return (
      <div className="sl-cell">
        <p className="govuk-label govuk-label--s">{label}</p>
        {reading.state === "conflict" ? null : (
          <p className={dates.length === 0 ? "sl-hint" : "sl-plain"}>
            {dates.length === 0 ? notAnsweredYet : dates.map(sayDate).join("; ")}
          </p>
        )}
        <CellConflict what={label} reading={reading} say={sayDates} take={choose} third="" readOnly />
      </div>
    );
  }

  const put = (index: number, date: string) => {
    const next = [...dates];
    if (date === "") next.splice(index, 1);
    else next[index] = date;
    next.sort();
    setAdding(false);
    choose(next.length === 0 ? null : next);
  };
  // An empty line stands ready for the first date, and for the next one on request.
  const shown = dates.length === 0 || adding ? [...dates, ""] : dates;
  return (
    <div className="sl-cell">
      <CellConflict
        what={`“${label}”`}
        reading={reading}
        say={sayDates}
        take={choose}
        third="or give another below"
        readOnly={false}
      />
      {shown.map((date, index) => (
        <OneDate
          // A date is its own name: the lines are sorted, so their places say nothing.
          key={date === "" ? "next" : date}
          id={index === 0 ? fieldId(cell) : `${fieldId(cell)}-${index + 1}`}
          label={shown.length > 1 ? `${label}, ${index + 1}` : label}
          date={date}
          withTime={withTime}
          onChange={(next) => put(index, next)}
        />
      ))}
      {repeats && dates.length > 0 && !adding ? (
        <LinkButton onClick={() => setAdding(true)}>
          Add another date <VisuallyHidden>for {label}</VisuallyHidden>
        </LinkButton>
      ) : null}
      <CellSaveFailure failure={failure} again={again} />
    </div>
  );
}

interface OneDateProps {
  readonly id: string;
  readonly label: string;
  readonly date: string;
  readonly withTime: boolean;
  readonly onChange: (date: string) => void;
}

function OneDate({ id, label, date, withTime, onChange }: OneDateProps) {
  const [day = "", time = ""] = date.split("T");
  if (!withTime) return <DateField id={id} label={label} labelSize="s" value={day} onChange={onChange} />;
  return (
    <div className="sl-date-and-time">
      <DateField
        id={id}
        label={label}
        labelSize="s"
        value={day}
        onChange={(next) => onChange(next === "" || time === "" ? next : `${next}T${time}`)}
      />
      <TimeField
        id={`${id}-time`}
        label={
          <>
            Time <VisuallyHidden>of {label}</VisuallyHidden>
          </>
        }
        value={time}
        onChange={(next) => {
          if (day !== "") onChange(next === "" ? day : `${day}T${next}`);
        }}
      />
    </div>
  );
}

function sayDates(dates: readonly string[]): string {
  return dates.map(sayDate).join("; ");
}
