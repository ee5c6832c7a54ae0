import { useCallback, useEffect, useState } from "react";
import type { HeldAudit } from "../../domain/retention/what-is-held.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { type DataColumn, DataTable } from "../../ui/data-table.tsx";
import { Opening } from "../../ui/opening.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print.tsx";
import { Link } from "../../ui/router.tsx";
import { TextFinds } from "../shared/export-finds.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { sayNext, sayRule } from "./retention-words.ts";
import { today } from "./today.ts";

const number = (of: number) => of.toLocaleString("en-GB");

const columns: readonly DataColumn<HeldAudit>[] = [
  {
    key: "audit",
    header: "Audit",
    cell: ({ id, title }) => (
      <Link className="govuk-link" to={paths.retention(id)}>
        {title ?? "Audit without a title"}
      </Link>
    ),
  },
  { key: "cases", header: "Cases", numeric: true, cell: ({ counts }) => number(counts.cases) },
  { key: "begun", header: "Returns begun", numeric: true, cell: ({ counts }) => number(counts.returns) },
  { key: "signed-off", header: "Signed off", numeric: true, cell: ({ counts }) => number(counts.signedOff) },
  { key: "texts", header: "Texts", numeric: true, cell: ({ counts }) => number(counts.texts) },
  { key: "evidence", header: "Evidence lines", numeric: true, cell: ({ counts }) => number(counts.evidence) },
  { key: "concerns", header: "Concerns", numeric: true, cell: ({ counts }) => number(counts.concerns) },
  {
    key: "written",
    header: "Written",
    cell: ({ oldest, newest }) =>
      oldest === null || newest === null ? "Nothing held" : `${sayDate(oldest)} to ${sayDate(newest)}`,
  },
  { key: "rule", header: "Rule", cell: ({ retention }) => sayRule(retention.keepDays) },
  { key: "next", header: "What comes next", cell: ({ retention }) => sayNext(retention, today()) },
];

/** Everything about children that this device holds, audit by audit. */
export function HeldPage() {
  const held = useHeld();
  if (held === null) return <Opening label="Counting what is held on this device" />;
  return (
    <Page title="What is held about children" back={<BackLink to={paths.device}>Back to this device</BackLink>}>
      <p>
        What this browser profile holds about the children of each audit on {sayDate(today())}, how long it is kept and
        what comes next. Children stand here by reference, never by name; what auditors wrote is in their own words.
        Earlier versions of what is counted here are kept with it and go with it. The fictional examples are not
        counted.
      </p>
      {held.length === 0 ? (
        <p>There is no audit on this device, so nothing is held.</p>
      ) : (
        <>
          <DataTable caption="Held on this device" hideCaption columns={columns} rows={held} rowKey={({ id }) => id} />
          <TitleFinds held={held} />
          <PrintButton>Print this list</PrintButton>
        </>
      )}
      <p className="no-print">
        <Link className="govuk-link" to={paths.removeEverything}>
          Remove everything from this device
        </Link>
      </p>
    </Page>
  );
}

/** The titles are all that a person wrote of what this list prints. */
function TitleFinds({ held }: { readonly held: readonly HeldAudit[] }) {
  const texts = useCallback(
    () =>
      held.flatMap(({ id, title }) =>
        title === null ? [] : [{ where: `The title of “${title}”`, text: title, link: id }],
      ),
    [held],
  );
  return <TextFinds texts={texts} what="this list" wayTo={paths.setUp} />;
}

function useHeld(): readonly HeldAudit[] | null {
  const workspace = useWorkspace();
  const [held, setHeld] = useState<readonly HeldAudit[] | null>(null);
  useEffect(() => {
    let gone = false;
    workspace.retaining.held().then(
      (found) => {
        if (!gone) setHeld(found);
      },
      (error: unknown) => {
        setHeld(() => {
          throw error;
        });
      },
    );
    return () => {
      gone = true;
    };
  }, [workspace]);
  return held;
}
