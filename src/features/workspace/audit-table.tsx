import { count } from "../../domain/words/count.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/router.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { AuditSummary } from "../../use-cases/workspace.ts";
import { paths } from "../shared/paths.ts";
import { sayDay } from "../shared/say-when.ts";
import { sayAuditTitle } from "./say-audit-title.ts";

/** The audits of this device, and how far each is. */
export function AuditTable({ audits }: { readonly audits: readonly AuditSummary[] }) {
  return (
    <DataTable
      caption="Audits on this device"
      hideCaption
      rows={audits}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "audit",
          header: "Audit",
          cell: ({ id, title, instrumentTitle }) => (
            <>
              <Link className="govuk-link" to={paths.audit(id)}>
                {sayAuditTitle(title)}
              </Link>
              <div className="sl-small sl-hint">{instrumentTitle ?? "No instrument chosen yet"}</div>
            </>
          ),
        },
        { key: "left", header: "What is left", cell: (audit) => <Left audit={audit} /> },
        {
          key: "changed",
          header: "Last change here",
          cell: ({ changedAt }) => (changedAt === null ? "None yet" : sayDay(changedAt)),
        },
      ]}
    />
  );
}

function Left({ audit }: { readonly audit: AuditSummary }) {
  return (
    <>
      {audit.openConcerns === 0 ? null : (
        <div>
          <Tag tone="strong">{count(audit.openConcerns, "immediate concern")} open</Tag>
        </div>
      )}
      {sayLeft(audit)}
    </>
  );
}

/** In the order of the work: the cases first, then the returns. */
export function sayLeft({ signedOff, cases, returnsBegun, returnsSignedOff, retention }: AuditSummary): string {
  const deletedOn = retention?.deletedOn ?? null;
  if (deletedOn !== null) return `Returns deleted on ${sayDate(deletedOn)}`;
  if (signedOff) return "Signed off";
  if (cases === 0) return "No cases yet";
  const begun = returnsBegun === 0 ? "no return begun" : `${count(returnsBegun, "return")} begun`;
  const done = returnsSignedOff === 0 ? "" : `, ${returnsSignedOff} of them signed off`;
  return `${count(cases, "case")}, ${begun}${done}`;
}
