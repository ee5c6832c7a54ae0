import type { ComponentProps } from "react";
import { Field, type QuestionProps } from "./field.tsx";
import { quietInput } from "./quiet-input.ts";

interface TextFieldProps
  extends QuestionProps,
    Omit<ComponentProps<"input">, keyof QuestionProps | "className" | "required"> {
  /** Says how long the answer is expected to be, in characters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
}

/** One line of text. The rest of the props go to the input, so a form library's `register` can be spread on it. */
export function TextField({ label, hint, error, optional, labelSize, id, width, ...input }: TextFieldProps) {
  const widthClass = width === undefined ? "" : ` govuk-input--width-${width}`;
  const errorClass = error === undefined ? "" : " govuk-input--error";
  return (
    <Field {...{ label, hint, error, optional, labelSize, id }}>
      {(wiring) => (
        <input type="text" {...quietInput} {...input} {...wiring} className={`govuk-input${widthClass}${errorClass}`} />
      )}
    </Field>
  );
}
