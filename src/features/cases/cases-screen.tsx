import { carriedBy } from "../../domain/audit/carried.ts";
import { caseCells } from "../../domain/audit/cells.ts";
import { listAgencies } from "../../domain/audit/list-agencies.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import { unionById } from "../../domain/instrument/union-by-id.ts";
import { currentValue } from "../../domain/log/heads.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { carriedOf, sayCarried } from "../shared/carried-words.ts";
import { paths } from "../shared/paths.ts";
import { AddCases } from "./add-cases.tsx";
import { AllCarryBoth } from "./all-carry-both.tsx";
import { CaseCarried } from "./case-carried.tsx";
import { RemovedCases } from "./removed-cases.tsx";

type Listed = ReturnType<typeof listCases>[number];

/** The cases of the audit, by reference, and the ways to add more. */
export function CasesScreen() {
  const { audit, instruments } = useAudit();
  useRevision();
  const readOnly = useReadOnly() !== null;
  const cases = listCases(audit.log);
  const carried = ({ id }: Listed) => carriedOf(instruments, carriedBy(audit.log, id));
  const agenciesOf = (listed: Listed) => unionById(carried(listed).map((each) => listAgencies(audit.log, each)));
  const profileOf = (listed: Listed) => unionById(carried(listed).map(({ profile }) => profile));
  const given = (listed: Listed) =>
    profileOf(listed).filter((band) => currentValue(audit.log, caseCells(listed.id).band(band.id)) !== undefined);
  const checked = (listed: Listed) =>
    agenciesOf(listed).filter((agency) => {
      const { id } = listed;
      const involvement = currentValue(audit.log, caseCells(id).involvement(agency.id));
      return involvement !== undefined && involvement !== "not-checked";
    });
  const whichCarried = {
    key: "carried",
    header: "Carries",
    cell: (listed: Listed) =>
      readOnly ? sayCarried(instruments, carriedBy(audit.log, listed.id)) : <CaseCarried listed={listed} inTable />,
  };
  const isClear = cases.every(({ duplicates, inConflict }) => duplicates.length === 0 && !inConflict);
  return (
    <Page title="Cases" back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>} narrow>
      {cases.length === 0 ? (
        <p>This audit has no cases yet. {readOnly ? null : "Add them by reference: nothing can be graded before."}</p>
      ) : (
        <div>
          {instruments.length < 2 ? null : <AllCarryBoth readOnly={readOnly} />}
          <DataTable
            caption="Cases of this audit"
            hideCaption
            columns={[
              {
                key: "reference",
                header: "Case",
                cell: ({ id, reference }: Listed) => (
                  <Link className="govuk-link" to={paths.case(audit.id, id)}>
                    {reference ?? "No reference yet"}
                  </Link>
                ),
              },
              ...(instruments.length < 2 ? [] : [whichCarried]),
              {
                key: "involvement",
                header: "Involvement checked",
                cell: (listed: Listed) =>
                  agenciesOf(listed).length === 0
                    ? "No agencies yet"
                    : `${checked(listed).length} of ${agenciesOf(listed).length} agencies`,
              },
              {
                key: "profile",
                header: "Profile bands",
                cell: (listed: Listed) =>
                  profileOf(listed).length === 0
                    ? "None asked for"
                    : `${given(listed).length} of ${profileOf(listed).length} given`,
              },
              ...(isClear ? [] : [toLookAt]),
            ]}
            rows={cases}
            rowKey={({ id }) => id}
          />
        </div>
      )}
      {cases.length === 0 ? null : (
        <p className="no-print">
          <Link className="govuk-link" to={paths.differingDates(audit.id)}>
            Dates that differ between agencies
          </Link>
        </p>
      )}
      {readOnly ? null : <AddCases />}
      <RemovedCases />
    </Page>
  );
}

const toLookAt = {
  key: "notes",
  header: "To look at",
  cell: ({ duplicates, inConflict }: Listed) => notes(duplicates.length > 0, inConflict),
};

function notes(isDuplicate: boolean, inConflict: boolean) {
  if (!isDuplicate && !inConflict) return null;
  return (
    <>
      {isDuplicate ? <Tag>Same reference as another case</Tag> : null}{" "}
      {inConflict ? <Tag>Two versions to choose from</Tag> : null}
    </>
  );
}
