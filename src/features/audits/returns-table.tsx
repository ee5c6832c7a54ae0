import type { PlaceProgress } from "../../domain/audit/audit-progress.ts";
import type { ListedAgency } from "../../domain/audit/list-agencies.ts";
import type { ListedCase } from "../../domain/audit/list-cases.ts";
import type { ProgressRow, WholeProgress } from "../../domain/audit/whole-progress.ts";
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
  readonly progress: WholeProgress;
  /** The columns shown. */
  readonly agencies: readonly ListedAgency[];
}

/** Case by agency: each cell is the way into one return and says how far it is. A case that carries two instruments has a row for each. */
export function ReturnsTable({ progress, agencies }: ReturnsTableProps) {
  const { instruments } = useAudit();
  const which = { key: "instrument", header: "Instrument", cell: ({ instrument }: ProgressRow) => instrument.title };
  const columns = [
    { key: "case", header: "Case", cell: ({ case: listed }: ProgressRow) => <CaseName listed={listed} /> },
    ...(instruments.length === 1 ? [] : [which]),
    ...agencies.map(({ id, label: header }) => ({
      key: id,
      header,
      cell: (row: ProgressRow) => {
        const agency = row.agencies.find((each) => each.id === id);
        const place = row.places.find(({ agencyId }) => agencyId === id);
        if (agency === undefined || place === undefined) return "Not asked";
        return <Place row={row} agency={agency} place={place} />;
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
        rows={progress.rows}
        rowKey={({ case: { id }, instrument }) => `${id}/${instrument.id}`}
      />
      {apart === 0 ? null : (
        <Notice tone="warn">
          <p>
            {count(apart, "return")} {apart === 1 ? "belongs" : "belong"} to a case or an agency that has been taken out
            of this audit{instruments.length === 1 ? "" : ", or to an instrument that the case no longer carries"}.
            Nothing is lost: put {instruments.length === 1 ? "the case or the agency" : "it"} back to see it.
          </p>
        </Notice>
      )}
    </>
  );
}

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

function Place({ row, agency, place }: { row: ProgressRow; agency: ListedAgency; place: PlaceProgress }) {
  const { audit, instruments } = useAudit();
  const { case: listed, instrument, instrumentPlace } = row;
  const conflicts = place.returns.reduce((sum, { inConflict }) => sum + inConflict, 0);
  if (place.state === "not-involved") return "Not involved";
  return (
    <>
      <Link className="govuk-link" to={paths.return(audit.id, listed.id, agency.number, instrumentPlace)}>
        {stateWords(place.state, audit.readOnly() !== null)}{" "}
        <VisuallyHidden>
          {listed.reference ?? "case without a reference"}, {agency.label}
          {instruments.length === 1 ? null : `, ${instrument.title}`}
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
