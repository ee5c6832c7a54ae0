import type { AuditProgress, PlaceProgress } from "../../domain/audit/audit-progress.ts";
import type { ListedAgency } from "../../domain/audit/list-agencies.ts";
import type { ListedCase } from "../../domain/audit/list-cases.ts";
import { count } from "../../domain/words/count.ts";
import { typedInFromPaper } from "../../domain/words/value-words.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Link } from "../../ui/router.tsx";
import { Tag } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";

interface ReturnsTableProps {
  readonly progress: AuditProgress;
  /** The columns shown. */
  readonly agencies: readonly ListedAgency[];
}

/** Case by agency: each cell is the way into one return and says how far it is. */
export function ReturnsTable({ progress, agencies }: ReturnsTableProps) {
  const columns = [
    { key: "case", header: "Case", cell: ({ case: listed }: Row) => <CaseName listed={listed} /> },
    ...agencies.map((agency) => ({
      key: agency.id,
      header: agency.label,
      cell: ({ case: listed, places }: Row) => {
        const place = places.find(({ agencyId }) => agencyId === agency.id);
        return place === undefined ? null : <Place listed={listed} agency={agency} place={place} />;
      },
    })),
  ];
  const apart = progress.withoutPlace.length;
  return (
    <>
      <DataTable
        caption="Returns by case and agency"
        hideCaption
        columns={columns}
        rows={progress.cases}
        rowKey={({ case: { id } }) => id}
      />
      {apart === 0 ? null : (
        <Notice tone="warn">
          <p>
            {count(apart, "return")} {apart === 1 ? "belongs" : "belong"} to a case or an agency that has been taken out
            of this audit. Nothing is lost: put the case or the agency back to see it.
          </p>
        </Notice>
      )}
    </>
  );
}

type Row = AuditProgress["cases"][number];

function CaseName({ listed }: { readonly listed: ListedCase }) {
  const { audit } = useAudit();
  return (
    <>
      <Link className="govuk-link" to={paths.case(audit.id, listed.id)}>
        {listed.reference ?? "No reference yet"}
      </Link>
      {listed.duplicates.length === 0 ? null : (
        <>
          {" "}
          <Tag>same reference twice</Tag>
        </>
      )}
    </>
  );
}

function Place({ listed, agency, place }: { listed: ListedCase; agency: ListedAgency; place: PlaceProgress }) {
  const { audit } = useAudit();
  const conflicts = place.returns.reduce((sum, { inConflict }) => sum + inConflict, 0);
  if (place.state === "not-involved") return "Not involved";
  return (
    <>
      <Link className="govuk-link" to={paths.return(audit.id, listed.id, agency.number)}>
        {stateWords(place.state, audit.readOnly() !== null)}{" "}
        <VisuallyHidden>
          {listed.reference ?? "case without a reference"}, {agency.label}
        </VisuallyHidden>
      </Link>
      {place.returns.some(({ isTranscribed }) => isTranscribed) ? <div>{typedInFromPaper}</div> : null}
      {conflicts === 0 ? null : <div>{count(conflicts, "answer")} with two versions</div>}
      {place.state === "unexpected" ? <div>Said to be not known to this agency: put the involvement right</div> : null}
    </>
  );
}

function stateWords(state: Exclude<PlaceProgress["state"], "not-involved">, readOnly: boolean): string {
  switch (state) {
    case "not-begun":
      return readOnly ? "Not begun" : "Begin";
    case "begun":
    case "unexpected":
      return readOnly ? "Begun" : "Go on";
    case "signed-off":
      return "Signed off";
    default:
      return assertNever(state);
  }
}
