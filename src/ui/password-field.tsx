import { type ComponentProps, useState } from "react";
import { LinkButton } from "./button.tsx";
import { Field, type QuestionProps } from "./field.tsx";
import { quietInput } from "./quiet-input.ts";

interface PasswordFieldProps
  extends QuestionProps,
    Omit<ComponentProps<"input">, keyof QuestionProps | "className" | "required" | "type"> {}

/** A secret as it is typed or pasted: hidden until the person asks to see it, and not for the browser to remember. */
export function PasswordField({ label, hint, error, optional, labelSize, id, ...input }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const errorClass = error === undefined ? "" : " govuk-input--error";
  return (
    <div className="sl-password">
      <Field {...{ label, hint, error, optional, labelSize, id }}>
        {(wiring) => (
          <input
            type={isShown ? "text" : "password"}
            {...quietInput}
            autoCapitalize="none"
            {...input}
            {...wiring}
            className={`govuk-input${errorClass}`}
          />
        )}
      </Field>
      <LinkButton aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        Show what I type<span className="govuk-visually-hidden">: {label}</span>
      </LinkButton>
    </div>
  );
}
