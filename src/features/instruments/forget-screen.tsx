import { useEffect, useState } from "react";
import type { DocumentHash } from "../../kernel/ids.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Link, useNavigate, useParams } from "../../ui/router.tsx";
import type { AuditSummary, ForgetInstrumentFailure, InstrumentUse } from "../../use-cases/workspace.ts";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { paths } from "../shared/paths.ts";
import { type ListedInstrument, useInstruments } from "../shared/use-instruments.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";

const title = "Take an instrument off the device";

/** Takes an opened instrument off the device, where no audit needs it: one way on and one way back. */
export function ForgetScreen() {
  const { key = "" } = useParams();
  const instruments = useInstruments();
  const found = instruments?.find((listed) => listed.key === key);
  const back = <BackLink to={paths.instrument(key)}>Back to the instrument</BackLink>;
  return (
    <Page title={title} back={back} narrow>
      {instruments === null ? <p>Reading the instruments…</p> : null}
      {instruments !== null && found === undefined ? <p>This device holds no instrument under that address.</p> : null}
      {found?.source.type === "shipped" ? (
        <p>{found.instrument.title} comes with Sightline and cannot be taken off the device.</p>
      ) : null}
      {found?.source.type === "kept" ? <Forget listed={found} hash={found.source.hash} /> : null}
    </Page>
  );
}

interface ForgetProps {
  readonly listed: ListedInstrument;
  readonly hash: DocumentHash;
}

function Forget({ listed, hash }: ForgetProps) {
  const { key, instrument } = listed;
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const found = useInstrumentUse(hash);
  const [failure, setFailure] = useState<ForgetInstrumentFailure | null>(null);
  if (found === null) return <p>Looking whether an audit uses it…</p>;
  if (!found.use.isCertain || found.use.audits.length > 0) return <InUse {...found} />;
  const forget = async () => {
    const forgotten = await workspace.forgetInstrument(hash);
    if (forgotten.ok) await navigate(paths.instruments);
    else setFailure(forgotten.error);
  };
  return (
    <>
      <p>
        {instrument.title}, version {instrument.version}, was opened from a file. No audit on this device uses it. Once
        it is taken off, it can be chosen again only by opening its file. If you may not have the file any more,{" "}
        <Link className="govuk-link" to={paths.instrument(key)}>
          save the instrument file first
        </Link>
        .
      </p>
      <div role="alert">{failure === null ? null : <p className="govuk-error-message">{failureWords(failure)}</p>}</div>
      <ButtonGroup>
        <Button variant="warning" onClick={() => void forget()}>
          Take it off this device
        </Button>
        <Link className="govuk-link" to={paths.instrument(key)}>
          Keep it
        </Link>
      </ButtonGroup>
    </>
  );
}

function InUse({
  use: { audits, isCertain },
  summaries,
}: {
  readonly use: InstrumentUse;
  readonly summaries: Summaries;
}) {
  if (audits.length === 0) {
    return isCertain ? null : (
      <p>
        Some of what this device keeps cannot be read, so nobody can tell whether an audit uses this instrument. It
        stays where it is.
      </p>
    );
  }
  return (
    <>
      <p>
        It stays where it is: {audits.length === 1 ? "an audit" : "audits"} on this device{" "}
        {audits.length === 1 ? "names" : "name"} it, now or in an earlier choice, and would open without its texts.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {audits.map((id) => (
          <li key={id}>
            <Link className="govuk-link" to={paths.audit(id)}>
              {summaries.find((audit) => audit.id === id)?.title ?? "An audit without a title"}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

type Summaries = readonly AuditSummary[];

/** Which audits name the instrument, and what they are called; `null` until every event has been read. */
function useInstrumentUse(hash: DocumentHash) {
  const workspace = useWorkspace();
  const [found, setFound] = useState<{ readonly use: InstrumentUse; readonly summaries: Summaries } | null>(null);
  useEffect(() => {
    let wanted = true;
    void Promise.all([workspace.findInstrumentUse(hash), workspace.listAudits()]).then(([use, summaries]) => {
      if (wanted) setFound({ use, summaries });
    });
    return () => {
      wanted = false;
    };
  }, [workspace, hash]);
  return found;
}

function failureWords(failure: ForgetInstrumentFailure): string {
  if (failure.type !== "in-use") return saveFailureWords(failure);
  return "An audit has begun to use it meanwhile. Nothing was taken off.";
}
