import "./styles/facts.scss";
import { type ReactNode, useId } from "react";
import { Link } from "./router.tsx";

export interface Task {
  readonly key: string;
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  /** Finished is plain text and what is left is a `Tag`, so that what is left stands out. */
  readonly status: ReactNode;
  /** Left out where the task cannot be opened yet. */
  readonly to?: string | undefined;
}

/** Tasks in any order: the whole row is the link, and the status stands at the right. */
export function TaskList({ tasks, label }: { readonly tasks: readonly Task[]; readonly label?: string | undefined }) {
  const list = useId();
  return (
    <ul className="govuk-task-list" aria-label={label}>
      {tasks.map(({ key, title, hint, status, to }) => {
        const hintId = `${list}-${key}-hint`;
        const statusId = `${list}-${key}-status`;
        return (
          <li
            key={key}
            className={`govuk-task-list__item${to === undefined ? "" : " govuk-task-list__item--with-link"}`}
          >
            <div className="govuk-task-list__name-and-hint">
              {to === undefined ? (
                <div>{title}</div>
              ) : (
                <Link
                  className="govuk-link govuk-task-list__link"
                  to={to}
                  aria-describedby={hint === undefined ? statusId : `${hintId} ${statusId}`}
                >
                  {title}
                </Link>
              )}
              {hint === undefined ? null : (
                <div id={hintId} className="govuk-task-list__hint">
                  {hint}
                </div>
              )}
            </div>
            <div id={statusId} className="govuk-task-list__status">
              {status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
