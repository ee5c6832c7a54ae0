import "./styles/picking.scss";
import type { ComponentProps } from "react";
import { Field, type QuestionProps } from "./field.tsx";

interface SelectProps
  extends QuestionProps,
    Omit<ComponentProps<"select">, keyof QuestionProps | "className" | "required"> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The first line, worth "": what stands while nothing is chosen. */
  readonly placeholder?: string | undefined;
}

export function Select({ label, hint, error, optional, labelSize, id, options, placeholder, ...input }: SelectProps) {
  return (
    <Field {...{ label, hint, error, optional, labelSize, id }}>
      {(wiring) => (
        <select
          autoComplete="off"
          {...input}
          {...wiring}
          className={error === undefined ? "govuk-select" : "govuk-select govuk-select--error"}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
