import { localDay } from "../../domain/retention/local-day.ts";
import { isDue } from "../../domain/retention/retention-rule.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { Notice } from "../../ui/notice.tsx";
import { Link } from "../../ui/router.tsx";
import type { AuditSummary } from "../../use-cases/workspace.ts";
import { paths } from "../shared/paths.ts";
import { sayAuditTitle } from "./say-audit-title.ts";

/** The audits whose returns are due to be deleted: said, and done by nobody but a person. */
export function ReturnsDue({ audits }: { readonly audits: readonly AuditSummary[] }) {
  const today = localDay(new Date().toISOString());
  const due = audits.flatMap(({ id, title, retention }) =>
    retention !== undefined && isDue(retention, today) ? [{ id, title, dueOn: retention.dueOn ?? today }] : [],
  );
  if (due.length === 0) return null;
  return (
    <Notice tone="warn" title="Returns are due to be deleted">
      <ul className="govuk-list">
        {due.map(({ id, title, dueOn }) => (
          <li key={id}>
            <Link className="govuk-link" to={paths.retention(id)}>
              {sayAuditTitle(title)}
            </Link>
            , since {sayDate(dueOn)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
