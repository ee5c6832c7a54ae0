import { count } from "../../domain/words/count.ts";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { StagedAudit, WorkspacePreview } from "../../use-cases/moving-house.ts";
import { sayDay, sayTime } from "../shared/say-when.ts";
import { sayAuditTitle } from "./say-audit-title.ts";

interface WorkspacePreviewNoticeProps {
  readonly preview: WorkspacePreview;
  readonly busy: boolean;
  readonly onBringIn: () => void;
  readonly onPutAway: () => void;
}

/** What a file would change here, for a person to say yes or no to. */
export function WorkspacePreviewNotice({ preview, busy, onBringIn, onPutAway }: WorkspacePreviewNoticeProps) {
  const { madeAt, audits, freshInstruments } = preview;
  const changes = freshInstruments > 0 || audits.some(({ fresh, drafts }) => fresh > 0 || drafts > 0);
  return (
    <>
      <Notice title={`Saved on ${sayDay(madeAt)}, ${sayTime(madeAt)}`} headingLevel={3}>
        {changes ? (
          <p>Nothing has been changed yet. This is what comes in, all of it or nothing:</p>
        ) : (
          <p>Everything in this file is on this device already. Bringing it in would change nothing.</p>
        )}
      </Notice>
      <DataTable
        caption="Audits in the file"
        rows={audits}
        rowKey={({ id }) => id}
        columns={[
          { key: "audit", header: "Audit", cell: (audit) => <Audit audit={audit} /> },
          {
            key: "fresh",
            header: "Saved changes that are new here",
            numeric: true,
            cell: ({ fresh }) => number(fresh),
          },
          { key: "here", header: "Here already", numeric: true, cell: ({ alreadyHere }) => number(alreadyHere) },
          { key: "conflicts", header: "Places in conflict", numeric: true, cell: ({ conflicts }) => number(conflicts) },
        ]}
      />
      <Remarks preview={preview} />
      <ButtonGroup>
        {changes ? (
          <Button busy={busy} onClick={onBringIn}>
            Bring all of it in
          </Button>
        ) : null}
        <Button variant="secondary" busy={busy} onClick={onPutAway}>
          Put it away
        </Button>
      </ButtonGroup>
    </>
  );
}

function Audit({ audit: { title, isHere, fresh } }: { readonly audit: StagedAudit }) {
  return (
    <>
      {sayAuditTitle(title)}
      <div className="sl-small sl-hint">{sayMeeting(isHere, fresh)}</div>
    </>
  );
}

function sayMeeting(isHere: boolean, fresh: number): string {
  if (!isHere) return "Not on this device yet";
  return fresh === 0 ? "Nothing new" : "On this device too: both are combined";
}

function Remarks({ preview: { audits, freshInstruments } }: { readonly preview: WorkspacePreview }) {
  const sum = (of: (audit: StagedAudit) => number) => audits.reduce((total, audit) => total + of(audit), 0);
  const conflicts = sum((audit) => audit.conflicts);
  const drafts = sum((audit) => audit.drafts);
  const leftOut = sum((audit) => audit.draftsLeftOut);
  const missing = sum((audit) => audit.missing);
  const remarks = [
    conflicts > 0 &&
      "In conflict means: two devices say different things. Both are kept and shown until someone chooses.",
    drafts > 0 && `${count(drafts, "text")} typed and not finished ${drafts === 1 ? "comes" : "come"} in too.`,
    leftOut > 0 &&
      `${count(leftOut, "text")} typed and not finished ${leftOut === 1 ? "stays" : "stay"} out: here, you are typing something else in the same place. What is in the file stays in the file.`,
    freshInstruments > 0 &&
      `${count(freshInstruments, "instrument")} ${freshInstruments === 1 ? "comes" : "come"} in too.`,
    missing > 0 &&
      `${count(missing, "saved change")} made on some device ${missing === 1 ? "is" : "are"} neither here nor in this file.`,
  ].filter((remark) => remark !== false);
  if (remarks.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}
