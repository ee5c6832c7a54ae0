import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { exampleAuditId, paths } from "../shared/paths.ts";
import { OtherExamples } from "./other-examples.tsx";
import { UsedBefore } from "./used-before.tsx";

interface FirstStartProps {
  readonly start: () => void;
  readonly starting: boolean;
  readonly problem: ReactNode;
}

/** Nothing is here yet: what Sightline is, and the ways to begin. */
export function FirstStart({ start, starting, problem }: FirstStartProps) {
  return (
    <Page title="Audits" heading="Audit case files together">
      {problem}
      <p className="sl-lead">
        Each agency reads its own file on the same child and grades what it finds against the same instrument. Sightline
        works without a network, and nothing leaves this device unless you save a file.
      </p>
      <p>
        New to this?{" "}
        <Link className="govuk-link" to={paths.guidanceOnUse}>
          Read the guidance on use
        </Link>
      </p>
      <ul className="sl-begin">
        <li>
          <h2 className="govuk-heading-m">Start an audit</h2>
          <p>
            Name the theme, choose an instrument and the agencies, add cases, and begin to grade. Everything can be
            changed later.
          </p>
          <Button onClick={start} busy={starting}>
            Start an audit
          </Button>
        </li>
        <li>
          <h2 className="govuk-heading-m">Open a file</h2>
          <p>If you were sent an instrument, open its file and use its questions in an audit.</p>
          <p>
            <Link className="govuk-link" to={paths.instruments}>
              Open an instrument file
            </Link>
          </p>
        </li>
        <li>
          <h2 className="govuk-heading-m">Explore the example</h2>
          <p>A fictional audit to look around in. It is read only, and nothing of it is kept.</p>
          <p>
            <Link className="govuk-link" to={paths.audit(exampleAuditId)}>
              Explore the example
            </Link>
          </p>
          <OtherExamples />
        </li>
      </ul>
      <div className="sl-narrow">
        <UsedBefore />
        <p className="sl-hint">
          One workspace per browser profile: what you do here is in this browser, on this device, and nowhere else.{" "}
          <Link className="govuk-link" to={paths.device}>
            About this device
          </Link>
        </p>
      </div>
    </Page>
  );
}
