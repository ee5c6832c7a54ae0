import { type ReactNode, useId } from "react";

/** What every question has in common, whatever it is answered with. */
export interface QuestionProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Says "(optional)" after the label: everything else is asked for, though nothing blocks a draft. */
  readonly optional?: boolean | undefined;
  readonly labelSize?: "s" | "m" | "l" | "hidden" | undefined;
  /** For the error summary to find the field; left out, one is made. */
  readonly id?: string | undefined;
}

interface Wiring {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps extends QuestionProps {
  /** Something besides hint and error that describes the field, e.g. a count of characters. */
  readonly describedBy?: string | undefined;
  readonly children: (wiring: Wiring) => ReactNode;
}

/** Label, hint and error around one input, tied together for assistive technology. */
export function Field({ label, hint, error, optional, labelSize, id, describedBy, children }: FieldProps) {
  const made = useId();
  const field = id ?? made;
  const hintId = hint === undefined ? undefined : `${field}-hint`;
  const errorId = error === undefined ? undefined : `${field}-error`;
  const describing = [hintId, errorId, describedBy].filter((each) => each !== undefined);
  return (
    <div className={error === undefined ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}>
      <label className={`govuk-label ${labelClass(labelSize)}`} htmlFor={field}>
        {label}
        {optional ? <span className="sl-optional"> (optional)</span> : null}
      </label>
      {hintId === undefined ? null : (
        <div id={hintId} className="govuk-hint">
          {hint}
        </div>
      )}
      <FieldError id={errorId} text={error} />
      {children({
        id: field,
        "aria-describedby": describing.length === 0 ? undefined : describing.join(" "),
        "aria-invalid": error === undefined ? undefined : true,
      })}
    </div>
  );
}

function labelClass(size: QuestionProps["labelSize"]): string {
  if (size === undefined) return "";
  return size === "hidden" ? "govuk-visually-hidden" : `govuk-label--${size}`;
}

export function FieldError({ id, text }: { readonly id: string | undefined; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {text}
    </p>
  );
}
