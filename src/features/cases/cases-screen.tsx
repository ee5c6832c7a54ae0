import { caseCells } from "../../domain/audit/cells.ts";
import { listAgencies } from "../../domain/audit/list-agencies.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import { currentValue } from "../../domain/log/heads.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { AddCases } from "./add-cases.tsx";
import { RemovedCases } from "./removed-cases.tsx";

type Listed = ReturnType<typeof listCases>[number];

/** The cases of the audit, by reference, and the ways to add more. */
export function CasesScreen() {
  const { audit, instrument } = useAudit();
  useRevision();
  const readOnly = useReadOnly() !== null;
  const cases = listCases(audit.log);
  const agencies = instrument === null ? [] : listAgencies(audit.log, instrument);
  const profile = instrument?.profile ?? [];
  const given = ({ id }: Listed) =>
    profile.filter((band) => currentValue(audit.log, caseCells(id).band(band.id)) !== undefined);
  const checked = ({ id }: Listed) =>
    agencies.filter((agency) => {
      const involvement = currentValue(audit.log, caseCells(id).involvement(agency.id));
      return involvement !== undefined && involvement !== "not-checked";
    });
  const isClear = cases.every(({ duplicates, inConflict }) => duplicates.length === 0 && !inConflict);
  return (
    <Page title="Cases" back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>} narrow>
      {cases.length === 0 ? (
        <p>This audit has no cases yet. {readOnly ? null : "Add them by reference: nothing can be graded before."}</p>
      ) : (
        <div>
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
              {
                key: "involvement",
                header: "Involvement checked",
                cell: (listed: Listed) =>
                  agencies.length === 0
                    ? "No agencies yet"
                    : `${checked(listed).length} of ${agencies.length} agencies`,
              },
              {
                key: "profile",
                header: "Profile bands",
                cell: (listed: Listed) =>
                  profile.length === 0 ? "None asked for" : `${given(listed).length} of ${profile.length} given`,
              },
              ...(isClear ? [] : [toLookAt]),
            ]}
            rows={cases}
            rowKey={({ id }) => id}
          />
        </div>
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
