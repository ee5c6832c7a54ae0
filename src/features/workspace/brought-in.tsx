import { count } from "../../domain/words/count.ts";
import { Notice } from "../../ui/notice.tsx";
import { Link } from "../../ui/router.tsx";
import type { BackupPreview } from "../../use-cases/backups.ts";
import { paths } from "../shared/paths.ts";
import { sayAuditTitle } from "./say-audit-title.ts";

/** What came in, with the ways to it, and what is still to be done with the file. */
export function BroughtIn({ preview: { audits, isSealed } }: { readonly preview: BackupPreview }) {
  const changed = audits.filter(({ fresh, drafts }) => fresh > 0 || drafts > 0);
  return (
    <Notice title="Everything in the file is on this device now" headingLevel={3}>
      <ul>
        {changed.map(({ id, title, fresh, conflicts }) => (
          <li key={id}>
            <Link className="govuk-link" to={paths.audit(id)}>
              {sayAuditTitle(title)}
            </Link>
            : {count(fresh, "saved change")}
            {conflicts === 0 ? "" : `, ${count(conflicts, "place")} in conflict to settle`}
          </li>
        ))}
      </ul>
      {isSealed ? (
        <p>Look through it. From now on, save backups here.</p>
      ) : (
        <p>
          Look through it. Then delete the file wherever it has been: it is not sealed, and whoever finds it can read
          it.
        </p>
      )}
    </Notice>
  );
}
