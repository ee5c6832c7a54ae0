import { useEffect, useMemo } from "react";
import { Link, Navigate, useParams, useSearchParams } from "react-router";
import { concernCells } from "../../domain/audit/cells.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import { listConcerns } from "../../domain/audit/list-concerns.ts";
import type { CaseId, ConcernId } from "../../kernel/ids.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { NotPrinted, PrintButton } from "../../ui/print.tsx";
import { Select } from "../../ui/select.tsx";
import { TimeField } from "../../ui/time-field.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { sayDate } from "../shared/cell-dates.ts";
import { CellForm } from "../shared/cell-form.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { paths } from "../shared/paths.ts";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { CloseConcern } from "./close-concern.tsx";
import { saveConcernFile } from "./save-concern-file.ts";

type Cells = ReturnType<typeof concernCells>;

/** One concern: telephone first, then what, who was told, when, and what they said. */
export function ConcernScreen() {
  const { audit } = useAudit();
  const { concernId } = useParams();
  if (concernId === undefined) return <Navigate replace to={paths.concerns(audit.id)} />;
  return <OneConcern key={concernId} id={concernId as ConcernId} />;
}

function OneConcern({ id }: { readonly id: ConcernId }) {
  const { audit, instrument } = useAudit();
  useRevision();
  const tabReadOnly = useReadOnly() !== null;
  const cells = useMemo(() => concernCells(id), [id]);
  const listed = listConcerns(audit.log).find((concern) => concern.id === id);
  const readOnly = tabReadOnly || listed?.state === "closed" || listed?.state === "withdrawn";
  return (
    <Page
      title="Immediate concern"
      back={<BackLink to={paths.concerns(audit.id)}>All concerns in this audit</BackLink>}
      narrow
    >
      <Notice tone="stop" title="Telephone now. This sends nothing.">
        <p>
          Ring your own safeguarding lead and children’s social care, or 999 if a child is in danger at this moment.
          Then record here what you did.
        </p>
      </Notice>
      <CellForm>
        <WhichCase cells={cells} isBegun={listed !== undefined} readOnly={readOnly} />
        <CellText
          cell={cells.what}
          label="What worries you now"
          what="what worries you"
          hint="What you saw in the file and why the child may be at risk today. No names: use the reference and roles."
          rows={4}
          readOnly={readOnly}
        />
        <CellText
          cell={cells.toldRole}
          label="Who you told, by role"
          what="who was told"
          hint="For example “duty manager, children’s social care”"
          oneLine
          readOnly={readOnly}
        />
        <ToldAt cells={cells} readOnly={readOnly} />
        <CellText
          cell={cells.response}
          label="What they said they would do"
          what="the response"
          rows={3}
          readOnly={readOnly}
        />
        {listed === undefined ? (
          <p>Nothing is recorded yet. The concern is listed as soon as you write or choose anything here.</p>
        ) : (
          <CloseConcern concern={listed} readOnly={tabReadOnly} />
        )}
      </CellForm>
      {listed === undefined ? null : (
        <NotPrinted>
          <PrintButton>Print this concern</PrintButton>
          <p className="no-print">
            <Link className="govuk-link" to={paths.earlier(paths.concern(audit.id, id))}>
              Earlier versions
            </Link>
          </p>
          <p>
            <LinkButton onClick={() => saveConcernFile(listed, audit.log, instrument)}>
              Save it as a small text file
            </LinkButton>{" "}
            to send to whoever must act. The file is not sealed: send it only by your agency’s secure route, then delete
            it.
          </p>
        </NotPrinted>
      )}
    </Page>
  );
}

/** Case and agency come with the address when the concern is raised from a grading page, and are kept with the first thing said. */
function WhichCase({ cells, isBegun, readOnly }: { cells: Cells; isBegun: boolean; readOnly: boolean }) {
  const { audit, instrument } = useAudit();
  const [search] = useSearchParams();
  const caseId = useSavedChoice(cells.caseId);
  const agency = useSavedChoice(cells.agencyId);
  const cases = listCases(audit.log);
  const offeredCase = cases.find(({ id }) => id === search.get("case"))?.id ?? null;
  const offeredAgency = instrument?.agencies[Number(search.get("agency")) - 1]?.id ?? null;
  const agencies = instrument?.agencies ?? [];
  const shownCase = caseId.value ?? offeredCase;
  const shownAgency = agency.value ?? offeredAgency;

  const choose = (chosenCase: CaseId | null, chosenAgency: string | null) =>
    void Promise.all([caseId.choose(chosenCase), agency.choose(chosenAgency)]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first thing said has made the concern.
  useEffect(() => {
    if (isBegun && !readOnly && caseId.value === null && offeredCase !== null) choose(offeredCase, offeredAgency);
  }, [isBegun]);

  if (readOnly) {
    return (
      <p>
        Case {cases.find(({ id }) => id === shownCase)?.reference ?? "not given"}, from the file of{" "}
        {agencies.find(({ id }) => id === shownAgency)?.label ?? "an agency not given"}
      </p>
    );
  }
  return (
    <>
      <Select
        label="Case"
        placeholder="Choose a case"
        value={shownCase ?? ""}
        options={cases.map(({ id, reference }) => ({ value: id, label: reference ?? "Case without a reference" }))}
        onChange={(event) => choose((event.currentTarget.value || null) as CaseId | null, shownAgency)}
      />
      <Select
        label="From the file of"
        placeholder="Choose an agency"
        value={shownAgency ?? ""}
        options={agencies.map(({ id, label }) => ({ value: id, label }))}
        onChange={(event) => choose(shownCase, event.currentTarget.value || null)}
      />
      <CellSaveFailure failure={caseId.failure ?? agency.failure} again={() => caseId.choose(shownCase)} />
    </>
  );
}

function ToldAt({ cells, readOnly }: { readonly cells: Cells; readonly readOnly: boolean }) {
  const told = useSavedChoice(cells.toldAt);
  const [date = "", time = ""] = (told.value ?? "").split("T");
  if (readOnly) return <p>Told {told.value === null ? "at a time not recorded" : sayDate(told.value)}</p>;
  const keep = (nextDate: string, nextTime: string) =>
    void told.choose(nextDate === "" ? null : nextTime === "" ? nextDate : `${nextDate}T${nextTime}`);
  return (
    <>
      <DateField label="Date you told them" value={date} onChange={(next) => keep(next, time)} />
      {date === "" ? null : (
        <TimeField label="Time" hint="For example 14:32" value={time} onChange={(next) => keep(date, next)} />
      )}
      <CellSaveFailure failure={told.failure} again={() => told.choose(told.value)} />
    </>
  );
}
