import { type ReactNode, useId, useRef } from "react";
import { ClearChoice } from "./clear-choice.tsx";
import { radioTabStop } from "./radio-tab-stop.ts";

interface SegmentedRadiosProps<V extends string> {
  /** The id of the element that already says the question, e.g. the first cell of a row. */
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  /** `full` is what a screen reader says where the label is an abbreviation. */
  readonly options: readonly { readonly value: V; readonly label: string; readonly full?: string | undefined }[];
  /** `null`: nothing is chosen. */
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  /** What is cleared, said to a screen reader after "Clear". */
  readonly clear: ReactNode;
  readonly id?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

/** Radios as one bar of short words. Arrow keys move, Space chooses, and "Clear" takes the choice back. */
export function SegmentedRadios<V extends string>(props: SegmentedRadiosProps<V>) {
  const { labelledBy, describedBy, options, value, onChange, onBlur, onFocus, clear, id, readOnly = false } = props;
  const name = useId();
  const first = id ?? name;
  const group = useRef<HTMLDivElement>(null);
  const values = options.map((option) => option.value);
  return (
    <div className="sl-segmented">
      <div
        ref={group}
        className="sl-segmented__bar"
        role="radiogroup"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      >
        {options.map((option, index) => (
          <label key={option.value} className="sl-segmented__choice">
            <input
              id={index === 0 ? first : `${first}-${option.value}`}
              name={name}
              type="radio"
              tabIndex={radioTabStop(values, value, option.value)}
              autoComplete="off"
              aria-label={option.full}
              disabled={readOnly}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              onBlur={onBlur}
              onFocus={onFocus}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {readOnly ? null : (
        <ClearChoice shown={value !== null} what={clear} group={group} onClear={() => onChange(null)} />
      )}
    </div>
  );
}
