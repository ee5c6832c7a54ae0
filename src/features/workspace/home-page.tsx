import { useState } from "react";
import { Button, ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Opening } from "../../ui/opening.tsx";
import { Page } from "../../ui/page.tsx";
import { Link, useNavigate } from "../../ui/router.tsx";
import type { SaveFailure } from "../../use-cases/open-audit.ts";
import { exampleAuditId, paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { AuditTable } from "./audit-table.tsx";
import { FirstStart } from "./first-start.tsx";
import { OtherExamples } from "./other-examples.tsx";
import { ReturnsDue } from "./returns-due.tsx";
import { sayStartFailure } from "./say-start-failure.ts";
import { useAudits } from "./use-audits.ts";

/** The first screen: what is on this device, or what to do first. */
export function HomePage() {
  const audits = useAudits();
  const { start, starting, failure } = useStartAudit();
  if (audits === null) return <Opening label="Reading what is on this device" />;

  const problem =
    failure === null ? null : (
      <Notice tone="stop" title="The audit could not be started">
        <p>{sayStartFailure(failure)}</p>
        {failure.type === "storage-full" ? (
          <p>
            <Link className="govuk-link" to={paths.noRoom}>
              What to do when there is no room
            </Link>
          </p>
        ) : null}
      </Notice>
    );
  if (audits.length === 0) return <FirstStart start={start} starting={starting} problem={problem} />;
  return (
    <Page title="Audits">
      {problem}
      <ReturnsDue audits={audits} />
      <AuditTable audits={audits} />
      <ButtonGroup>
        <Button onClick={start} busy={starting}>
          Start an audit
        </Button>
        <ButtonLink to={paths.instruments} variant="secondary">
          Open an instrument file
        </ButtonLink>
        <Link className="govuk-link" to={paths.audit(exampleAuditId)}>
          Explore the example
        </Link>
      </ButtonGroup>
      <OtherExamples />
      <p className="sl-hint">
        One workspace per browser profile: what you do here is in this browser, on this device, and nowhere else.
      </p>
    </Page>
  );
}

function useStartAudit() {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const [starting, setStarting] = useState(false);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const start = async () => {
    setStarting(true);
    const started = await workspace.startAudit();
    setStarting(false);
    if (started.ok) navigate(paths.setUp(started.value.id));
    else setFailure(started.error);
  };
  return { start: () => void start(), starting, failure };
}
