import "./styles/facts.scss";
import type { ReactNode } from "react";
import { Link } from "./router.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface SummaryRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly action?:
    | {
        readonly to: string;
        readonly text: string;
        readonly hidden: string;
        /** For coming back to this line after the change. */
        readonly id?: string;
      }
    | undefined;
}

/** Questions and their answers, each with the way to change it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const anyAction = rows.some((row) => row.action !== undefined);
  return (
    <dl className="govuk-summary-list">
      {rows.map(({ key, label, value, action }) => (
        <div
          key={key}
          className={`govuk-summary-list__row${anyAction && action === undefined ? " govuk-summary-list__row--no-actions" : ""}`}
        >
          <dt className="govuk-summary-list__key">{label}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {action === undefined ? null : (
            <dd className="govuk-summary-list__actions">
              <Link className="govuk-link" to={action.to} id={action.id}>
                {action.text} <VisuallyHidden>{action.hidden}</VisuallyHidden>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
