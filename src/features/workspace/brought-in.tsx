import { count } from "../../domain/words/count.ts";
import { Notice } from "../../ui/notice.tsx";
import { Link } from "../../ui/router.tsx";
import type { BackupPreview } from "../../use-cases/backups.ts";
import { paths } from "../shared/paths.ts";
import { sayAuditTitle } from "./say-audit-title.ts";

interface BroughtInProps {
  readonly preview: BackupPreview;
  /** Saved changes that were lost here and that this file does not have either. */
  readonly stillMissing: number;
}

/** What came in, with the ways to it, and what is still to be done with the file. */
export function BroughtIn({ preview: { audits, isSealed }, stillMissing }: BroughtInProps) {
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
      {stillMissing === 0 ? null : (
        <p>
          <strong>
            At least {count(stillMissing, "saved change")} that {stillMissing === 1 ? "was" : "were"} here before{" "}
            {stillMissing === 1 ? "is" : "are"} not in this file.
          </strong>{" "}
          If there is a later backup, bring that in as well. If there is none, look through the audit for answers that
          are missing or older than you remember.
        </p>
      )}
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
