import { type AreaStatus, isAsked } from "../../domain/audit/area-status.ts";
import { setUpCells } from "../../domain/audit/cells.ts";
import { returnProgress } from "../../domain/audit/return-progress.ts";
import { whatIsLeft } from "../../domain/audit/what-is-left.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { Tag } from "../../ui/tag.tsx";
import { type Task, TaskList } from "../../ui/task-list.tsx";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { GradeChip } from "../shared/grade-chip.tsx";
import { paperPaths } from "../shared/paper-paths.ts";
import { paths, returnPages } from "../shared/paths.ts";
import { DraftsLeft } from "./drafts-left.tsx";
import { OtherReturn } from "./other-return.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { whereOneWas } from "./resume.ts";
import { useReturn, useReturnView } from "./return-in-hand.tsx";
import { sayProgress } from "./say-progress.ts";
import { TranscribedNotice } from "./transcribed-notice.tsx";
import { useCaseName } from "./use-case-name.ts";

/** The case as a task list: what is done is plain, what is left stands out, and any of it can come first. */
export function ReturnPage() {
  const { audit } = useAudit();
  const { agency, base, instrument, instrumentPlace, wording, readOnly } = useReturn();
  const view = useReturnView();
  const name = useCaseName();
  const due = useReading(setUpCells.returnsDue);
  const progress = returnProgress(view);
  const { left, conflicts } = whatIsLeft(view);
  const resume = readOnly === null ? whereOneWas(view) : null;

  const areas = view.areas.map((area, index): Task => {
    const counts = progress.areas[index];
    const outcome =
      area.outcome.state === "conflict" ? "conflict" : area.outcome.state === "value" ? area.outcome.value : null;
    return {
      key: area.area.id,
      title: (
        <>
          <GradeChip outcome={outcome} instrument={instrument} wording={wording} />
          {area.area.number} {area.area.title}
        </>
      ),
      hint:
        counts === undefined || counts.standards === 0
          ? undefined
          : `${counts.answered} of ${counts.standards} standards answered`,
      status: isAsked(area) ? sayStatus(counts?.status ?? "not-started") : "Does not apply to this child",
      to: base + returnPages.area(area.area.number),
    };
  });
  const isLeft = (type: string) => left.some((item) => item.type.startsWith(type));

  return (
    <Page
      title="Case file"
      heading={name}
      back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>}
      narrow
    >
      <ReadOnlyNotice />
      <TranscribedNotice offer />
      <OtherReturn />
      <p>
        {sayProgress(progress)}.
        {conflicts.length === 0
          ? null
          : ` ${conflicts.length} ${conflicts.length === 1 ? "answer has" : "answers have"} two versions to choose from.`}
      </p>
      <p className="sl-hint">
        A whole case takes about 50 minutes. Everything is saved as you go, so you can stop at any point.
        {due.state === "value" ? ` Returns are due on ${sayDate(due.value)}.` : null}
      </p>
      {resume === null ? null : (
        <ButtonLink to={base + returnPages.area(resume.number)}>
          {view.begun ? "Go on with" : "Start with"} {resume.number} {resume.title}
        </ButtonLink>
      )}
      <DraftsLeft />
      <h2 className="govuk-heading-m">About this return</h2>
      <TaskList
        label="About this return"
        tasks={[
          {
            key: "about",
            title: "Who read the file, and who was heard",
            status: isLeft("about") ? <Tag>Not finished</Tag> : "Completed",
            to: base + returnPages.about,
          },
        ]}
      />
      <h2 className="govuk-heading-m">Areas</h2>
      <p className="sl-hint">In any order.</p>
      <TaskList label="Areas" tasks={areas} />
      <h2 className="govuk-heading-m">The case as a whole</h2>
      <TaskList
        label="The case as a whole"
        tasks={[
          {
            key: "voices",
            title: "Voices of the child, the family and practitioners",
            status: isLeft("voice") ? <Tag>Not finished</Tag> : "Completed",
            to: base + returnPages.voices,
          },
          {
            key: "overall",
            title: "Overall grade",
            status:
              isLeft("no-overall") || isLeft("no-reason-for-departing-overall") ? <Tag>Not finished</Tag> : "Completed",
            to: base + returnPages.overall,
          },
        ]}
      />
      <h2 className="govuk-heading-m">Check and sign off</h2>
      <TaskList
        label="Check and sign off"
        tasks={[
          { key: "check", title: "Check your answers", status: "", to: base + returnPages.check },
          {
            key: "sign-off",
            title: "Sign off this return",
            status: view.signedOff.state === "value" ? "Signed off" : <Tag>Not signed off</Tag>,
            to: base + returnPages.signOff,
          },
        ]}
      />
      <p>
        <Link className="govuk-link" to={base + returnPages.check}>
          Print your answers
        </Link>
      </p>
      <p>
        <Link className="govuk-link" to={paperPaths.ofAudit(audit.id, "guidance", { instrument: instrumentPlace })}>
          Grading guidance to print
        </Link>
      </p>
      <p>
        <Link
          className="govuk-link"
          to={paperPaths.ofAudit(audit.id, "form", {
            agency: instrument.agencies.findIndex(({ id }) => id === agency.id) + 1,
            instrument: instrumentPlace,
          })}
        >
          Form to fill by hand
        </Link>
      </p>
    </Page>
  );
}

function sayStatus(status: AreaStatus) {
  switch (status) {
    case "complete":
      return "Completed";
    case "later":
      return <Tag>Left for later</Tag>;
    case "looked-at":
      return <Tag>Looked at, not finished</Tag>;
    case "not-started":
      return <Tag tone="strong">Not started</Tag>;
  }
}
