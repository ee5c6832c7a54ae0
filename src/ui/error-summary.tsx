import { useLayoutEffect, useRef } from "react";
import { focusById } from "./focus-by-id.ts";

export interface FieldProblem {
  readonly text: string;
  /** The id given to the field; a problem that belongs to no field has none. */
  readonly fieldId?: string | undefined;
}

/** "There is a problem", focused whenever the list of problems is a new one. Nothing is shown for an empty list. */
export function ErrorSummary({ problems }: { readonly problems: readonly FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (problems.length === 0) return;
    box.current?.scrollIntoView?.({ block: "nearest" });
    box.current?.focus({ preventScroll: true });
  }, [problems]);
  if (problems.length === 0) return null;

  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map((problem) => (
              <li key={`${problem.fieldId ?? ""} ${problem.text}`}>
                <ProblemLine problem={problem} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function ProblemLine({ problem: { text, fieldId } }: { readonly problem: FieldProblem }) {
  if (fieldId === undefined) return text;
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault();
        focusById(fieldId);
      }}
    >
      {text}
    </a>
  );
}
