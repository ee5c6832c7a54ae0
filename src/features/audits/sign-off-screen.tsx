import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { type AuditBlock, auditProgress } from "../../domain/audit/audit-progress.ts";
import { setUpCells } from "../../domain/audit/cells.ts";
import { signOffAudit } from "../../domain/audit/sign-off-audit.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { type Change, change } from "../../domain/log/change.ts";
import { currentValue } from "../../domain/log/heads.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Button, ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { count } from "../shared/count.ts";
import { paths } from "../shared/paths.ts";

/** One page, one way on and one way back: what signing off means, and what stands in its way. */
export function SignOffAuditScreen() {
  const { audit, instrument } = useAudit();
  useRevision();
  const readOnly = useReadOnly();
  const signedOff = currentValue(audit.log, setUpCells.signedOff);
  const progress = instrument === null ? null : auditProgress(audit.log, instrument);
  const back = <BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>;
  return (
    <Page title="Sign off the audit" back={back} narrow>
      {instrument === null || progress === null || progress.cases.length === 0 ? (
        <p>There is nothing to sign off yet: an audit needs an instrument and at least one case.</p>
      ) : (
        <>
          <p>
            {progress.signedOff} of {count(progress.expected, "expected return")} signed off.{" "}
            {progress.signedOff < progress.expected ? "The others will be reported as not returned." : ""}
          </p>
          <Blocks blocks={progress.blocks} />
          {signedOff === undefined ? null : <p>Signed off by {signedOff.role}.</p>}
          {readOnly === null && progress.blocks.length === 0 ? (
            <SignOffForm instrument={instrument} isSignedOff={signedOff !== undefined} />
          ) : null}
        </>
      )}
    </Page>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly AuditBlock[] }) {
  const { audit } = useAudit();
  if (blocks.length === 0) return null;
  const concerns = blocks.filter(({ type }) => type === "open-concern").length;
  const conflicts = blocks.length - concerns;
  return (
    <Notice tone="stop" title="This audit cannot be signed off yet">
      <ul className="govuk-list govuk-list--bullet">
        {concerns === 0 ? null : (
          <li>
            {count(concerns, "immediate concern")} {concerns === 1 ? "is" : "are"} open.{" "}
            <Link className="govuk-link" to={paths.concerns(audit.id)}>
              Record the response and close {concerns === 1 ? "it" : "them"}
            </Link>
          </li>
        )}
        {conflicts === 0 ? null : (
          <li>
            {count(conflicts, "answer")} {conflicts === 1 ? "has" : "have"} two versions. Open each and say which one
            stands.
          </li>
        )}
      </ul>
    </Notice>
  );
}

function SignOffForm({ instrument, isSignedOff }: { readonly instrument: Instrument; readonly isSignedOff: boolean }) {
  const { audit } = useAudit();
  const navigate = useNavigate();
  const [role, setRole] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);

  const save = async (changes: readonly Change[]) => {
    setBusy(true);
    const saved = await audit.save(changes);
    setBusy(false);
    if (saved.ok) navigate(paths.audit(audit.id));
    else setProblems([{ text: saveFailureWords(saved.error) }]);
  };
  const signOff = () => {
    const signing = signOffAudit(audit.log, { instrument, role });
    if (signing.ok) void save(signing.value.changes);
    // What blocks is shown above and takes this form away, so only the role can be missing here.
    else setProblems([{ text: "Enter your role, for example “QA lead”", fieldId: "sign-off-role" }]);
  };

  if (isSignedOff) {
    return (
      <>
        <ErrorSummary problems={problems} />
        <p>Opening it again keeps the sign-off in the audit’s history.</p>
        <ButtonGroup>
          <Button variant="secondary" busy={busy} onClick={() => void save([change(setUpCells.signedOff, null)])}>
            Open the audit again
          </Button>
          <ButtonLink variant="secondary" to={paths.audit(audit.id)}>
            Leave it signed off
          </ButtonLink>
        </ButtonGroup>
      </>
    );
  }
  return (
    <>
      <ErrorSummary problems={problems} />
      <p>
        Signing off says that the grades are final for this audit. Every earlier version is kept, and the audit can be
        opened again.
      </p>
      <TextField
        id="sign-off-role"
        label="Your role"
        hint="Your role, not your name"
        width={20}
        value={role}
        error={problems.find(({ fieldId }) => fieldId === "sign-off-role")?.text}
        onChange={(event) => setRole(event.currentTarget.value)}
      />
      <ButtonGroup>
        <Button busy={busy} onClick={signOff}>
          Sign off the audit
        </Button>
        <ButtonLink variant="secondary" to={paths.audit(audit.id)}>
          Not now
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
