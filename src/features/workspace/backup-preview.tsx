import { count } from "../../domain/words/count.ts";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { BackupPreview, StagedAudit } from "../../use-cases/backups.ts";
import { sayDay, sayTime } from "../shared/say-when.ts";
import { sayAuditTitle } from "./say-audit-title.ts";

interface BackupPreviewNoticeProps {
  readonly preview: BackupPreview;
  /** Something is here that the file could take the place of. */
  readonly canReplace: boolean;
  readonly busy: boolean;
  readonly onBringIn: () => void;
  readonly onReplace: () => void;
  readonly onPutAway: () => void;
}

/** What a file would change here, for a person to say yes or no to. */
export function BackupPreviewNotice({ preview, busy, canReplace, ...on }: BackupPreviewNoticeProps) {
  const { madeAt, audits, freshInstruments } = preview;
  const changes = freshInstruments > 0 || audits.some(({ fresh, drafts }) => fresh > 0 || drafts > 0);
  return (
    <>
      <Notice title={`Made on ${sayDay(madeAt)}, ${sayTime(madeAt)}`} headingLevel={3}>
        {changes ? (
          <p>Nothing has been changed yet. What comes in comes in whole or not at all:</p>
        ) : (
          <p>Everything in this file is on this device already. Combining the two would change nothing.</p>
        )}
      </Notice>
      <DataTable
        caption="Audits in the backup and on this device"
        rows={audits}
        rowKey={({ id }) => id}
        columns={[
          { key: "audit", header: "Audit", cell: (audit) => <Audit audit={audit} /> },
          {
            key: "fresh",
            header: "New",
            numeric: true,
            cell: ({ fresh }) => number(fresh),
          },
          { key: "here", header: "The same", numeric: true, cell: ({ alreadyHere }) => number(alreadyHere) },
          { key: "conflicts", header: "In conflict", numeric: true, cell: ({ conflicts }) => number(conflicts) },
          ...(canReplace ? [dropped] : []),
        ]}
      />
      <Remarks preview={preview} />
      <ButtonGroup>
        {changes ? (
          <Button busy={busy} onClick={on.onBringIn}>
            {canReplace ? "Combine it with what is here" : "Bring all of it in"}
          </Button>
        ) : null}
        {canReplace ? (
          <Button variant="secondary" busy={busy} onClick={on.onReplace}>
            Put this backup in the place of what is here
          </Button>
        ) : null}
        <Button variant="secondary" busy={busy} onClick={on.onPutAway}>
          Put it away
        </Button>
      </ButtonGroup>
    </>
  );
}

const dropped = {
  key: "dropped",
  header: "Only here",
  numeric: true,
  cell: (audit: StagedAudit) => number(audit.dropped),
};

function Audit({ audit: { title, isHere, isInFile, fresh } }: { readonly audit: StagedAudit }) {
  return (
    <>
      {sayAuditTitle(title)}
      <div className="sl-small sl-hint">{sayMeeting({ isHere, isInFile, fresh })}</div>
    </>
  );
}

type Meeting = Pick<StagedAudit, "isHere" | "isInFile" | "fresh">;

function sayMeeting({ isHere, isInFile, fresh }: Meeting): string {
  if (!isInFile) return "Not in the backup: combining leaves it as it is";
  if (!isHere) return "Not on this device yet";
  return fresh === 0 ? "Nothing new" : "On this device too: both are combined";
}

function Remarks({ preview: { audits, freshInstruments } }: { readonly preview: BackupPreview }) {
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
  const onlyHere = sum((audit) => audit.dropped);
  const all = [
    "The numbers count saved changes, and under “In conflict” places.",
    ...(onlyHere > 0
      ? [
          "“Only here” is not in the backup. It stays when the two are combined, and is gone when the backup takes the place of what is here.",
        ]
      : []),
    ...remarks,
  ];
  return (
    <ul className="govuk-list govuk-list--bullet">
      {all.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}
