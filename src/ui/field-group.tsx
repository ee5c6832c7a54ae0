import { type ReactNode, useId } from "react";
import { FieldError, type QuestionProps } from "./field.tsx";

interface FieldGroupProps extends Omit<QuestionProps, "id"> {
  /** The id of a heading that already says the label: it is not said twice. */
  readonly labelledBy?: string | undefined;
  readonly children: ReactNode;
}

/** Several inputs that answer one question: a fieldset whose legend is the question. */
export function FieldGroup({ label, hint, error, optional, labelSize, labelledBy, children }: FieldGroupProps) {
  const made = useId();
  const hintId = hint === undefined ? undefined : `${made}-hint`;
  const errorId = error === undefined ? undefined : `${made}-error`;
  const describing = [hintId, errorId].filter((each) => each !== undefined).join(" ");
  return (
    <div className={error === undefined ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}>
      <fieldset
        className="govuk-fieldset"
        aria-labelledby={labelledBy}
        aria-describedby={describing === "" ? undefined : describing}
      >
        {labelledBy === undefined ? (
          <legend className={`govuk-fieldset__legend ${legendClass(labelSize)}`}>
            {label}
            {optional ? <span className="sl-optional"> (optional)</span> : null}
          </legend>
        ) : null}
        {hintId === undefined ? null : (
          <div id={hintId} className="govuk-hint">
            {hint}
          </div>
        )}
        <FieldError id={errorId} text={error} />
        {children}
      </fieldset>
    </div>
  );
}

function legendClass(size: QuestionProps["labelSize"]): string {
  if (size === undefined) return "";
  return size === "hidden" ? "govuk-visually-hidden" : `govuk-fieldset__legend--${size}`;
}
