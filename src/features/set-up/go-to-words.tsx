import { readLocalList, wordsToLookFor } from "../../domain/disclosure/local-list.ts";
import { count } from "../../domain/words/count.ts";
import { Link } from "../../ui/router.tsx";
import { useAudit, useWordsToLookFor } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";

/** The way to the audit's own list for the identifier guard, with how long it is. What is on it is not shown here. */
export function GoToWords() {
  const { audit } = useAudit();
  const { entries } = readLocalList(wordsToLookFor(useWordsToLookFor()));
  return (
    <>
      <h2 className="govuk-heading-m no-print">Words to look for</h2>
      <p className="no-print">
        <Link className="govuk-link" to={paths.wordsToLookFor(audit.id)}>
          Words that must not appear in this audit
        </Link>
        <br />
        <span className="sl-hint">
          {entries === 0 ? "None listed." : `${count(entries, "entry", "entries")} listed.`} Names of children, streets
          and schools: Sightline tells you where one is written.
        </span>
      </p>
    </>
  );
}
