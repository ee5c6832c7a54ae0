import { type ComponentProps, type ReactNode, useId } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "className" | "required" | "type"> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly small?: boolean | undefined;
}

/** One tick box. The rest of the props go to the input: `checked` and `onChange`, or a form library's `register`. */
export function Checkbox({ label, hint, small = false, id, ...input }: CheckboxProps) {
  const made = useId();
  const box = id ?? made;
  return (
    <div className={small ? "govuk-checkboxes govuk-checkboxes--small" : "govuk-checkboxes"}>
      <div className="govuk-checkboxes__item">
        <input
          {...input}
          id={box}
          type="checkbox"
          autoComplete="off"
          className="govuk-checkboxes__input"
          aria-describedby={hint === undefined ? undefined : `${box}-hint`}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={box}>
          {label}
        </label>
        {hint === undefined ? null : (
          <div id={`${box}-hint`} className="govuk-hint govuk-checkboxes__hint">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
