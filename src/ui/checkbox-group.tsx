import { type ReactNode, useId } from "react";
import type { QuestionProps } from "./field.tsx";
import { FieldGroup } from "./field-group.tsx";

interface CheckboxGroupProps<V extends string> extends QuestionProps {
  readonly options: readonly { readonly value: V; readonly label: ReactNode; readonly hint?: ReactNode }[];
  readonly value: readonly V[];
  /** The ticked values, in the order of the options. */
  readonly onChange: (value: readonly V[]) => void;
  readonly onBlur?: (() => void) | undefined;
  /** The boxes in a row, for a few short words. */
  readonly inline?: boolean | undefined;
}

export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const { id, options, value, onChange, onBlur, inline = false, ...question } = props;
  const made = useId();
  const first = id ?? made;
  const toggle = (ticked: V) =>
    onChange(options.map((o) => o.value).filter((v) => (v === ticked ? !value.includes(v) : value.includes(v))));
  return (
    <FieldGroup {...question}>
      <div className={`govuk-checkboxes govuk-checkboxes--small${inline ? " sl-inline" : ""}`}>
        {options.map((option, index) => {
          const box = index === 0 ? first : `${first}-${option.value}`;
          return (
            <div className="govuk-checkboxes__item" key={option.value}>
              <input
                id={box}
                type="checkbox"
                autoComplete="off"
                className="govuk-checkboxes__input"
                checked={value.includes(option.value)}
                onChange={() => toggle(option.value)}
                onBlur={onBlur}
                aria-describedby={option.hint === undefined ? undefined : `${box}-hint`}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={box}>
                {option.label}
              </label>
              {option.hint === undefined ? null : (
                <div id={`${box}-hint`} className="govuk-hint govuk-checkboxes__hint">
                  {option.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
