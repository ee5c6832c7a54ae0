import { caseCells } from "../../domain/audit/cells.ts";
import { type ListedConcern, listConcerns } from "../../domain/audit/list-concerns.ts";
import { currentValue } from "../../domain/log/heads.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { twoVersions } from "../../domain/words/value-words.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { sayAgency } from "./concern-words.ts";

/** Every concern raised in this audit, those that still ask for something first. */
export function ConcernsScreen() {
  const { audit } = useAudit();
  useRevision();
  const readOnly = useReadOnly();
  const columns = useColumns();
  const concerns = listConcerns(audit.log);
  return (
    <Page title="Immediate concerns" back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>} narrow>
      <p>
        A child who may be at risk now leaves the audit at once. Each concern is recorded here with who was told, and
        closed when there is a response. No audit is signed off over an open one.
      </p>
      {concerns.length === 0 ? (
        <p>No concern has been raised.</p>
      ) : (
        <div>
          <DataTable caption="Concerns" hideCaption columns={columns} rows={concerns} rowKey={({ id }) => id} />
        </div>
      )}
      {readOnly === null ? (
        <ButtonLink variant="warning" to={paths.newConcern(audit.id)}>
          Raise an immediate concern
        </ButtonLink>
      ) : null}
    </Page>
  );
}

function useColumns() {
  const { audit, instruments } = useAudit();
  const reference = ({ caseId }: ListedConcern) =>
    (caseId === null ? undefined : currentValue(audit.log, caseCells(caseId).reference)) ?? "No case given";
  const agency = ({ agencyId }: ListedConcern) => (agencyId === null ? "Not given" : sayAgency(instruments, agencyId));
  return [
    {
      key: "case",
      header: "Case",
      cell: (concern: ListedConcern) => (
        <Link className="govuk-link" to={paths.concern(audit.id, concern.id)}>
          {reference(concern)}
        </Link>
      ),
    },
    {
      key: "state",
      header: "State",
      cell: ({ state }: ListedConcern) =>
        state === "closed" || state === "withdrawn" ? (
          concernStateWords[state]
        ) : (
          <Tag tone="strong">{concernStateWords[state]}</Tag>
        ),
    },
    { key: "agency", header: "From the file of", cell: agency },
    { key: "told", header: "Told", cell: ({ toldRole }: ListedConcern) => toldRole ?? "Not recorded yet" },
    {
      key: "when",
      header: "When",
      cell: ({ toldAt }: ListedConcern) => (toldAt === null ? "Not recorded yet" : sayDate(toldAt)),
    },
  ];
}

const concernStateWords: Record<ListedConcern["state"], string> = {
  open: "Open",
  "in-conflict": twoVersions,
  closed: "Closed",
  withdrawn: "Taken back",
};
