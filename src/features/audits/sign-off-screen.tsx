import { setUpCells } from "../../domain/audit/cells.ts";
import { wholeProgress } from "../../domain/audit/whole-progress.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { count } from "../../domain/words/count.ts";
import { sayInstant } from "../../domain/words/say-date.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { useAudit, useReading, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { ChoiceConflict } from "../shared/choice-conflict.tsx";
import { paths } from "../shared/paths.ts";
import { SignOffBlocks } from "./sign-off-blocks.tsx";
import { OpenAgain, SignOffForm } from "./sign-off-form.tsx";

/** One page, one way on and one way back: what signing off means, and what stands in its way. */
export function SignOffAuditScreen() {
  const { audit, instruments } = useAudit();
  const back = <BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>;
  return (
    <Page title="Sign off the audit" back={back} narrow>
      {instruments.length === 0 ? <NothingYet /> : <SigningOff instruments={instruments} />}
    </Page>
  );
}

function NothingYet() {
  return <p>There is nothing to sign off yet: an audit needs an instrument and at least one case.</p>;
}

function SigningOff({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const { audit } = useAudit();
  useRevision();
  const why = useReadOnly();
  const readOnly = why !== null;
  const signedOff = useReading(setUpCells.signedOff);
  const { cases, blocks, expected, signedOff: returned } = wholeProgress(audit.log, instruments);
  if (cases.length === 0) return <NothingYet />;
  const isSignedOff = signedOff.state === "value";
  return (
    <>
      {why === "returns-deleted" ? null : (
        <p>
          {returned} of {count(expected, "expected return")} signed off.{" "}
          {returned < expected ? "The others will be reported as not returned." : ""}
        </p>
      )}
      <ChoiceConflict cell={setUpCells.signedOff} what="the sign-off" say={({ role }) => `Signed off by ${role}`} />
      <SignOffBlocks blocks={blocks} instruments={instruments} isSignedOff={isSignedOff} />
      {isSignedOff ? (
        <p>
          <strong>Signed off</strong> by {signedOff.value.role}, {sayInstant(signedOff.at)}
        </p>
      ) : readOnly ? (
        <p>This audit is not signed off.</p>
      ) : null}
      {readOnly ? null : isSignedOff ? (
        <OpenAgain />
      ) : blocks.length === 0 ? (
        <SignOffForm instruments={instruments} />
      ) : null}
    </>
  );
}
