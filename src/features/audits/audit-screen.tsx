import { type ReactNode, useState } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import { isOpen, listConcerns } from "../../domain/audit/list-concerns.ts";
import { wholeProgress } from "../../domain/audit/whole-progress.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { currentValue } from "../../domain/log/heads.ts";
import { localDay } from "../../domain/retention/local-day.ts";
import { isDue, type Retention, readRetention } from "../../domain/retention/retention-rule.ts";
import { count } from "../../domain/words/count.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { type Task, TaskList } from "../../ui/task-list.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { paperPaths } from "../shared/paper-paths.ts";
import { paths } from "../shared/paths.ts";
import { ReturnsTable } from "./returns-table.tsx";

/** The audit as a whole: what is set up, who has graded what, what is still open. */
export function AuditScreen() {
  const { audit, instruments } = useAudit();
  useRevision();
  const title = currentValue(audit.log, setUpCells.title);
  const concerns = listConcerns(audit.log);
  const open = concerns.filter(isOpen).length;
  const retention = readRetention(audit.log);
  return (
    <Page
      title="Audit"
      heading={title ?? "Audit without a title"}
      back={<BackLink to={paths.home}>All audits</BackLink>}
    >
      {open === 0 ? null : (
        <Notice tone="warn" title={`${count(open, "immediate concern")} open`}>
          <p>
            This audit cannot be signed off until{" "}
            {open === 1 ? "it has a response and is closed" : "each has a response and is closed"}.
          </p>
          <p>
            <Link className="govuk-link" to={paths.concerns(audit.id)}>
              Go to the {open === 1 ? "concern" : "concerns"}
            </Link>
          </p>
        </Notice>
      )}
      <ReturnsDue retention={retention} />
      <TaskList label="This audit" tasks={useTasks(instruments, open, concerns.length)} />
      <h2 className="govuk-heading-m">Grade</h2>
      {retention.deletedOn !== null ? (
        <p>The returns were deleted. What they came to is in the overview report, which was kept.</p>
      ) : instruments.length === 0 ? (
        <p>
          Choose an instrument in the set-up, then add cases. Each case can then be graded by each agency that takes
          part.
        </p>
      ) : (
        <>
          {instruments.map(({ id, title }, index) => (
            <p key={id}>
              {instruments.length === 1 ? null : <b>{title}. </b>}
              Read beside the file:{" "}
              <Link className="govuk-link" to={paperPaths.ofAudit(audit.id, "guidance", { instrument: index + 1 })}>
                grading guidance
              </Link>
              . To grade on paper first:{" "}
              <Link className="govuk-link" to={paperPaths.ofAudit(audit.id, "form", { instrument: index + 1 })}>
                form to fill by hand
              </Link>
              .
            </p>
          ))}
          <Grading instruments={instruments} />
        </>
      )}
    </Page>
  );
}

/** Due by the rule: said here, and done by nobody but a person. */
function ReturnsDue({ retention }: { readonly retention: Retention }) {
  const { audit } = useAudit();
  const { dueOn } = retention;
  if (dueOn === null || !isDue(retention, localDay(new Date().toISOString()))) return null;
  return (
    <Notice tone="warn" title={`The returns are due to be deleted since ${sayDate(dueOn)}`}>
      <p>
        <Link className="govuk-link" to={paths.retention(audit.id)}>
          Delete them, or put a hold on
        </Link>
      </p>
    </Notice>
  );
}

function sayKeeping({ keepDays, hold, deletedOn, dueOn }: Retention): ReactNode {
  if (deletedOn !== null) return `Deleted on ${sayDate(deletedOn)}`;
  if (hold !== null) return <Tag>On hold</Tag>;
  if (dueOn !== null) return `Due on ${sayDate(dueOn)}`;
  return keepDays === null ? "No rule" : `${count(keepDays, "day")} after sign-off`;
}

function useTasks(instruments: readonly Instrument[], openConcerns: number, concerns: number): readonly Task[] {
  const { audit } = useAudit();
  const { log, id } = audit;
  const cases = instruments.length === 0 ? null : wholeProgress(log, instruments);
  const theme = currentValue(log, setUpCells.theme);
  const due = currentValue(log, setUpCells.returnsDue);
  const signedOff = currentValue(log, setUpCells.signedOff);
  const retention = readRetention(log);
  const casesText = cases === null || cases.cases.length === 0 ? null : count(cases.cases.length, "case");
  return [
    {
      key: "set-up",
      title: "Set-up and terms of reference",
      hint:
        [theme, due === undefined ? undefined : `returns due ${sayDate(due)}`].filter(Boolean).join(" · ") || undefined,
      status:
        instruments.length === 0 ? <Tag>No instrument yet</Tag> : instruments.map(({ title }) => title).join(" and "),
      to: paths.setUp(id),
    },
    {
      key: "cases",
      title: "Cases",
      hint: "References, profile bands and how each case is known to each agency",
      status: casesText ?? <Tag>No cases yet</Tag>,
      to: paths.cases(id),
    },
    {
      key: "concerns",
      title: "Immediate concerns",
      status:
        openConcerns > 0 ? <Tag tone="strong">{count(openConcerns, "open concern")}</Tag> : concernsWords(concerns),
      to: paths.concerns(id),
    },
    {
      key: "report",
      title: "Overview report",
      hint: "Figures, findings by area and agency, the lead’s own words beside them, and the exports",
      status:
        retention.deletedOn !== null ? (
          "Kept"
        ) : cases === null || cases.signedOff === 0 ? (
          <Tag>No return signed off yet</Tag>
        ) : (
          `${cases.signedOff} of ${count(cases.expected, "return")}`
        ),
      to: instruments.length === 0 ? undefined : paths.report(id),
    },
    {
      key: "sign-off",
      title: "Sign off the audit",
      status: signedOff === undefined ? <Tag>Not signed off</Tag> : `Signed off by ${signedOff.role}`,
      to: paths.signOffAudit(id),
    },
    {
      key: "retention",
      title: "Keeping and deleting returns",
      status: sayKeeping(retention),
      to: paths.retention(id),
    },
  ];
}

function concernsWords(concerns: number): string {
  return concerns === 0 ? "None raised" : `${concerns} raised, none open`;
}

const everyAgency = "";

/** Choose case and agency. Whoever grades for one agency can leave the others off the table. */
function Grading({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const { audit } = useAudit();
  const readOnly = useReadOnly();
  const [agencyId, setAgencyId] = useState(everyAgency);
  const progress = wholeProgress(audit.log, instruments);
  if (progress.cases.length === 0 || progress.agencies.length === 0) {
    return (
      <>
        <p>
          {progress.cases.length === 0
            ? "Add at least one case to begin."
            : "Choose at least one agency in the set-up to begin."}
        </p>
        <ButtonLink to={progress.cases.length === 0 ? paths.cases(audit.id) : paths.setUp(audit.id)}>
          {progress.cases.length === 0 ? "Add cases" : "Choose agencies"}
        </ButtonLink>
      </>
    );
  }
  const fromPaper = progress.rows
    .flatMap(({ places }) => places.flatMap(({ returns }) => returns))
    .filter(({ isTranscribed }) => isTranscribed).length;
  const agencies = progress.agencies.filter(({ id }) => agencyId === everyAgency || id === agencyId);
  return (
    <>
      <p>
        {progress.signedOff} of {count(progress.expected, "return")} signed off, {progress.begun} begun,{" "}
        {progress.notBegun} not begun.{fromPaper === 0 ? null : ` ${fromPaper} typed in from paper.`}{" "}
        {readOnly === "example"
          ? "Open any return to read it."
          : instruments.length === 1
            ? "A case takes about 50 minutes."
            : "A case takes about 50 minutes for each instrument that it carries."}
      </p>
      {progress.agencies.length === 1 ? null : (
        <Select
          label="Show the returns of"
          value={agencyId}
          onChange={(event) => setAgencyId(event.currentTarget.value)}
          options={progress.agencies.map(({ id, label }) => ({ value: id, label }))}
          placeholder="Every agency"
        />
      )}
      <ReturnsTable progress={progress} agencies={agencies} />
      {readOnly !== null ? null : (
        <p className="no-print">
          <Link className="govuk-link" to={paths.received(audit.id)}>
            Type in a return received on paper
          </Link>
        </p>
      )}
    </>
  );
}
