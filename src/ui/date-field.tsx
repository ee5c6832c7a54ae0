import "./styles/picking.scss";
import { type FocusEvent, type KeyboardEvent, useId, useState } from "react";
import type { QuestionProps } from "./field.tsx";
import { FieldGroup } from "./field-group.tsx";
import { quietInput } from "./quiet-input.ts";
import { readTypedDate, sayDate, sayDateProblem, type TypedDate, typedFromIso } from "./read-typed-date.ts";

interface DateFieldProps extends QuestionProps {
  /** ISO date, or "" for none. */
  readonly value: string;
  /** Called with a real date or with "", never with half a one: what is typed meanwhile stays in the boxes. */
  readonly onChange: (iso: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly readOnly?: boolean | undefined;
}

const boxes = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

/**
 * Day, month and year, typed. A first date is handed on as soon as it is whole; a change to one that stands waits until
 * the boxes are left, because every date passed through on the way would be a real one.
 */
export function DateField({ id, value, onChange, onBlur, readOnly = false, error, ...question }: DateFieldProps) {
  const made = useId();
  const first = id ?? made;
  const [shown, setShown] = useState({ value, typed: typedFromIso(value) });
  const [left, setLeft] = useState(false);
  // A new value from outside replaces the boxes; our own comes back equal to what is in them.
  if (shown.value !== value) {
    const read = readTypedDate(shown.typed);
    const typed = read.ok && read.value === value ? shown.typed : typedFromIso(value);
    setShown({ value, typed });
  }
  const typed = shown.typed;
  const read = readTypedDate(typed);

  const type = (part: keyof TypedDate, text: string) => {
    const next = { ...typed, [part]: text };
    setShown({ value, typed: next });
    const whole = readTypedDate(next);
    if (value === "" && whole.ok && whole.value !== "") onChange(whole.value);
  };
  const commit = () => {
    setLeft(true);
    if (read.ok && read.value !== value) onChange(read.value);
  };
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    commit();
    onBlur?.();
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
  };

  const unfinished = left && !read.ok ? sayUnfinished(sayDateProblem(read.error), value) : undefined;
  return (
    <FieldGroup {...question} error={error ?? unfinished}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears its boxes; they are what a person acts on. */}
      <div className="govuk-date-input" onBlur={leave} onKeyDown={enter}>
        {boxes.map(({ part, label, width }) => {
          const box = part === "day" ? first : `${first}-${part}`;
          return (
            <div className="govuk-date-input__item" key={part}>
              <label className="govuk-label govuk-date-input__label" htmlFor={box}>
                {label}
              </label>
              <input
                id={box}
                type="text"
                inputMode={part === "month" ? "text" : "numeric"}
                {...quietInput}
                readOnly={readOnly}
                aria-invalid={(error ?? unfinished) === undefined ? undefined : true}
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}`}
                value={typed[part]}
                onChange={(event) => type(part, event.currentTarget.value)}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

function sayUnfinished(problem: string, value: string): string {
  return value === "" ? `${problem} Not kept yet.` : `${problem} Until then ${sayDate(value)} stands.`;
}
