import { type ReactNode, useId, useRef } from "react";
import { ClearChoice } from "./clear-choice.tsx";
import type { QuestionProps } from "./field.tsx";
import { FieldGroup } from "./field-group.tsx";
import { radioTabStop } from "./radio-tab-stop.ts";

interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface RadiosProps<V extends string> extends QuestionProps {
  readonly options: readonly RadioOption<V>[];
  /** `null`: nothing is chosen. Nothing is ever chosen beforehand. */
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Offers "Clear"; the word that follows for a screen reader. */
  readonly clear?: ReactNode;
  /** Two or three short choices side by side. */
  readonly inline?: boolean | undefined;
}

export function Radios<V extends string>(props: RadiosProps<V>) {
  const { id, options, value, onChange, onBlur, clear, inline = false, ...question } = props;
  const name = useId();
  const first = id ?? name;
  const group = useRef<HTMLDivElement>(null);
  const values = options.map((option) => option.value);
  return (
    <FieldGroup {...question}>
      <div className={`govuk-radios govuk-radios--small${inline ? " govuk-radios--inline" : ""}`} ref={group}>
        {options.map((option, index) => {
          const radio = index === 0 ? first : `${first}-${option.value}`;
          return (
            <div className="govuk-radios__item" key={option.value}>
              <input
                id={radio}
                name={name}
                type="radio"
                tabIndex={radioTabStop(values, value, option.value)}
                autoComplete="off"
                className="govuk-radios__input"
                checked={value === option.value}
                onChange={() => onChange(option.value)}
                onBlur={onBlur}
                aria-describedby={option.hint === undefined ? undefined : `${radio}-hint`}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={radio}>
                {option.label}
              </label>
              {option.hint === undefined ? null : (
                <div id={`${radio}-hint`} className="govuk-hint govuk-radios__hint">
                  {option.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
      {clear === undefined ? null : (
        <p className="sl-clear">
          <ClearChoice shown={value !== null} what={clear} group={group} onClear={() => onChange(null)} />
        </p>
      )}
    </FieldGroup>
  );
}
