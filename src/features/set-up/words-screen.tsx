import { setUpCells } from "../../domain/audit/cells.ts";
import { type LocalList, localListLimits, readLocalList, wordsToLookFor } from "../../domain/disclosure/local-list.ts";
import { count } from "../../domain/words/count.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { NotPrinted } from "../../ui/print.tsx";
import { useAudit, useReadOnly, useWordsToLookFor } from "../shared/audit-context.tsx";
import { CellForm } from "../shared/cell-form.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { paths } from "../shared/paths.ts";

/** The audit's own list for the identifier guard: the one place of an audit in which a name may stand. */
export function WordsScreen() {
  const { audit } = useAudit();
  const readOnly = useReadOnly() !== null;
  const list = readLocalList(wordsToLookFor(useWordsToLookFor()));
  return (
    <Page title="Words to look for" back={<BackLink to={paths.setUp(audit.id)}>Back to the set-up</BackLink>} narrow>
      <Notice tone="warn" title="This list is sensitive itself">
        <p>
          It may hold what nothing else here holds: who the children are. It is kept sealed on this device and goes into
          backups. It goes into no report, no paper and no other export. Leave it empty if that is not right for you.
        </p>
      </Notice>
      <p>
        Names of children and relatives, streets, schools, people who work with them. Where a text of this audit has one
        of them, Sightline says so under the text and again before a file is saved. It never stops anyone.
      </p>
      <NotPrinted>
        <CellForm>
          <CellText
            cell={setUpCells.wordsToLookFor}
            label="Words that must not appear in this audit"
            what="the words to look for"
            hint={`One on each line: a word, or a few that belong together. At most ${localListLimits.entries} lines of ${localListLimits.characters} characters. Capitals and accents make no difference, nor whether an apostrophe or a hyphen is written.`}
            rows={12}
            labelSize="s"
            readOnly={readOnly}
            isGuarded={false}
          />
        </CellForm>
        <HowItIsRead list={list} />
      </NotPrinted>
    </Page>
  );
}

const whyLeft: Record<LocalList["left"][number]["why"], string> = {
  "too-long": `longer than ${localListLimits.characters} characters`,
  "too-many": `after the first ${localListLimits.entries}`,
  "no-word": "no letter or figure in it",
};

/** Lines by their number, never by what they say: this may be read out in a room. */
function HowItIsRead({ list: { entries, left } }: { readonly list: LocalList }) {
  const shown = left.slice(0, 10);
  return (
    <div role="status">
      {entries === 0 ? null : (
        <p className="sl-hint">{count(entries, "entry is", "entries are")} looked for, as saved.</p>
      )}
      {left.length === 0 ? null : (
        <Notice tone="warn" title={`${count(left.length, "line is", "lines are")} not looked for`}>
          <ul className="govuk-list govuk-list--bullet">
            {shown.map(({ line, why }) => (
              <li key={line}>
                Line {line}: {whyLeft[why]}
              </li>
            ))}
          </ul>
          {left.length > shown.length ? <p>And {left.length - shown.length} more.</p> : null}
        </Notice>
      )}
    </div>
  );
}
