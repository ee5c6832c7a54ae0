import { useCallback, useMemo } from "react";
import { concernCells, concernSubject } from "../../domain/audit/cells.ts";
import { concernTexts } from "../../domain/audit/concern-texts.ts";
import { type ListedConcern, listConcerns } from "../../domain/audit/list-concerns.ts";
import type { Cell } from "../../domain/log/cell.ts";
import type { ConcernId } from "../../kernel/ids.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { NotPrinted, PrintButton, PrintedOnly } from "../../ui/print.tsx";
import { Link, Navigate, useParams } from "../../ui/router.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellForm } from "../shared/cell-form.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { ExportFinds } from "../shared/export-finds.tsx";
import { paths } from "../shared/paths.ts";
import { CloseConcern } from "./close-concern.tsx";
import { ConcernBack } from "./concern-back.tsx";
import { ConcernConflicts } from "./concern-conflicts.tsx";
import { ConcernFacts } from "./concern-facts.tsx";
import { saveConcernFile } from "./save-concern-file.ts";
import { ToldAt } from "./told-at.tsx";
import { WhichCase } from "./which-case.tsx";

/** One concern: telephone first, then what, who was told, when, and what they said. */
export function ConcernScreen() {
  const { audit } = useAudit();
  const { concernId } = useParams();
  if (concernId === undefined) return <Navigate replace to={paths.concerns(audit.id)} />;
  return <OneConcern key={concernId} id={concernId as ConcernId} />;
}

function OneConcern({ id }: { readonly id: ConcernId }) {
  const { audit } = useAudit();
  useRevision();
  const tabReadOnly = useReadOnly() !== null;
  const listed = listConcerns(audit.log).find((concern) => concern.id === id) ?? null;
  const isDone = listed?.state === "closed" || listed?.state === "withdrawn";
  return (
    <Page title="Immediate concern" back={<ConcernBack />} narrow>
      {isDone ? null : (
        <Notice tone="stop" title="Telephone now. This sends nothing.">
          <p>
            Ring your own safeguarding lead and children’s social care, or 999 if a child is in danger at this moment.
            {tabReadOnly ? null : " Then record here what you did."}
          </p>
        </Notice>
      )}
      <CellForm>
        {listed === null ? null : <ConcernConflicts id={id} />}
        {tabReadOnly && listed === null ? (
          <p>Nothing is recorded here, and nothing can be: this page only reads.</p>
        ) : tabReadOnly || isDone ? (
          <ConcernFacts id={id} />
        ) : (
          <>
            <NotPrinted>
              <Questions id={id} isBegun={listed !== null} />
            </NotPrinted>
            <PrintedOnly>
              <ConcernFacts id={id} />
            </PrintedOnly>
          </>
        )}
        {listed === null ? null : <CloseConcern concern={listed} readOnly={tabReadOnly} />}
      </CellForm>
      {listed === null ? null : <TakeAway concern={listed} isWritable={!(tabReadOnly || isDone)} />}
    </Page>
  );
}

function Questions({ id, isBegun }: { readonly id: ConcernId; readonly isBegun: boolean }) {
  const cells = useMemo(() => concernCells(id), [id]);
  return (
    <>
      <WhichCase cells={cells} isBegun={isBegun} />
      <CellText
        cell={cells.what}
        label="What worries you now"
        what="what worries you"
        hint="What you saw in the file and why the child may be at risk today. No names: use the reference and roles."
        rows={4}
        labelSize="s"
        readOnly={false}
      />
      <CellText
        cell={cells.toldRole}
        label="Who you told, by role"
        what="who was told"
        hint="For example “duty manager, children’s social care”"
        oneLine
        labelSize="s"
        readOnly={false}
      />
      <ToldAt cells={cells} />
      <CellText
        cell={cells.response}
        label="What they said they would do"
        what="the response"
        rows={3}
        labelSize="s"
        readOnly={false}
      />
      {isBegun ? null : (
        <p>Nothing is recorded yet. The concern is listed as soon as you write or choose anything here.</p>
      )}
    </>
  );
}

/** The ways for a concern to leave the page. */
function TakeAway({ concern, isWritable }: { readonly concern: ListedConcern; readonly isWritable: boolean }) {
  const { audit, instruments } = useAudit();
  const revision = useRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the concern is listed anew whenever anything moves, and `revision` is what says so.
  const texts = useCallback(() => concernTexts(concern, audit.log), [concern.id, audit, revision]);
  const pathOf = (cell: Cell<unknown>) =>
    cell.subject === concernSubject(concern.id) ? (isWritable ? `#${fieldId(cell)}` : "") : null;
  return (
    <NotPrinted>
      <h2 className="govuk-heading-m">Send it on</h2>
      <ExportFinds texts={texts} what="this concern" pathOf={pathOf} />
      <p>
        <LinkButton onClick={() => saveConcernFile(concern, audit.log, instruments)}>
          Save it as a small text file
        </LinkButton>{" "}
        to send to whoever must act. The file is not sealed: send it only by your agency’s secure route, then delete it.
      </p>
      <PrintButton>Print this concern</PrintButton>
      <p>
        <Link className="govuk-link" to={paths.earlier(paths.concern(audit.id, concern.id))}>
          Earlier versions
        </Link>
      </p>
    </NotPrinted>
  );
}
