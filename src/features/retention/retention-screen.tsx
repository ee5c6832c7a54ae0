import { isDue } from "../../domain/retention/retention-rule.ts";
import { type HeldAudit, whatIsHeld } from "../../domain/retention/what-is-held.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { SummaryList } from "../../ui/summary-list.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { HoldForm } from "./hold-form.tsx";
import { sayCounts, sayNext } from "./retention-words.ts";
import { RuleForm } from "./rule-form.tsx";
import { today } from "./today.ts";
import { WhatGoes } from "./what-goes.tsx";

/** What one audit holds about children, how long it is kept, what holds it, and the way to its deletion. */
export function RetentionScreen() {
  const { audit } = useAudit();
  useRevision();
  const held = whatIsHeld(audit.log);
  const { retention } = held;
  return (
    <Page
      title="Keeping and deleting returns"
      back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>}
      narrow
    >
      <p>
        Returns hold what was read about children. They are needed until the report is agreed, and no longer than your
        partnership’s retention schedule says. Here is what this audit holds on this device, and when and how it goes.
      </p>
      <Held held={held} />
      {retention.deletedOn === null ? (
        <>
          <h2 className="govuk-heading-m">The rule</h2>
          <p>
            The rule says from which day the returns are due to be deleted. A device’s clock can be wrong, so nothing is
            deleted behind your back: from that day the first screen and the audit say so, and you do it.
          </p>
          <RuleForm />
          <h2 className="govuk-heading-m">A hold</h2>
          <HoldForm />
        </>
      ) : null}
      <WayToDelete held={held} />
      <WhatGoes />
    </Page>
  );
}

function Held({ held: { counts, oldest, newest, retention } }: { readonly held: HeldAudit }) {
  const rows = [
    ...sayCounts(counts),
    ...(oldest === null || newest === null
      ? []
      : [{ label: "Written", value: `${sayDate(oldest)} to ${sayDate(newest)}` }]),
    { label: "What comes next", value: sayNext(retention, today()) },
  ];
  return <SummaryList rows={rows.map(({ label, value }) => ({ key: label, label, value }))} />;
}

function WayToDelete({ held: { counts, retention } }: { readonly held: HeldAudit }) {
  const { audit } = useAudit();
  const readOnly = useReadOnly();
  const mayWrite = readOnly === null || readOnly === "returns-deleted";
  const isLeft = counts.values > 0;
  return (
    <>
      {retention.deletedOn === null ? null : (
        <Notice title={`Returns deleted on ${sayDate(retention.deletedOn)}`}>
          <p>
            <Link className="govuk-link" to={paths.deletionReceipt(audit.id)}>
              Receipt of the deletion
            </Link>
          </p>
          {isLeft ? <p>More has come in from another device since. It can be deleted too.</p> : null}
        </Notice>
      )}
      {mayWrite && isLeft ? (
        <>
          <h2 className="govuk-heading-m">Delete the returns</h2>
          {retention.signedOffOn === null ? (
            <p>The returns can be deleted once the audit is signed off.</p>
          ) : retention.hold === null ? (
            <>
              <p>
                {isDue(retention, today())
                  ? "They are due by the rule."
                  : "They can be deleted by hand at any time now, with the reason for it."}
              </p>
              <ButtonLink to={paths.deleteReturns(audit.id)} variant="secondary">
                Delete the returns of this audit
              </ButtonLink>
            </>
          ) : (
            <p>A hold stands on this audit. Nothing is deleted until it is taken off.</p>
          )}
        </>
      ) : null}
    </>
  );
}
