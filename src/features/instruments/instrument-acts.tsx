import { useState } from "react";
import { Button, ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { Details } from "../../ui/details.tsx";
import { NotPrinted } from "../../ui/print.tsx";
import { Link, useNavigate } from "../../ui/router.tsx";
import { saveFile } from "../../ui/save-file.ts";
import type { ChooseInstrumentFailure } from "../../use-cases/choose-instrument.ts";
import { exportInstrument, instrumentFileName } from "../../use-cases/export-instrument.ts";
import type { StartRenderer } from "../../use-cases/run-renderer.ts";
import { startAuditWith } from "../../use-cases/start-audit-with.ts";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { paths } from "../shared/paths.ts";
import type { ListedInstrument } from "../shared/use-instruments.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";

interface InstrumentActsProps {
  readonly listed: ListedInstrument;
  readonly startRenderer: StartRenderer;
}

/** What can be done with an instrument: use it, set it beside another version, give it away, take it off the device. */
export function InstrumentActs({ listed, startRenderer }: InstrumentActsProps) {
  const { key, source } = listed;
  const { start, isStarting, failure } = useStart(listed);
  return (
    <NotPrinted>
      <ButtonGroup>
        <Button busy={isStarting} onClick={start}>
          Start an audit with this instrument
        </Button>
        <ButtonLink to={paths.compareInstruments(key)} variant="secondary">
          Compare with another version
        </ButtonLink>
      </ButtonGroup>
      <div role="alert">{failure === null ? null : <p className="govuk-error-message">{failure}</p>}</div>
      <SaveInstrument listed={listed} startRenderer={startRenderer} />
      {source.type === "kept" ? (
        <p>
          <Link className="govuk-link" to={paths.forgetInstrument(key)}>
            Take this instrument off the device
          </Link>
        </p>
      ) : null}
    </NotPrinted>
  );
}

function useStart({ instrument, source }: ListedInstrument) {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const start = async () => {
    setStarting(true);
    const started = await startAuditWith(workspace, instrument, source);
    setStarting(false);
    if (started.ok) await navigate(paths.setUp(started.value));
    else setFailure(failureWords(started.error));
  };
  return { start: () => void start(), isStarting, failure };
}

function failureWords(failure: ChooseInstrumentFailure): string {
  // A new audit has no answers, and no second instrument.
  return failure.type === "already-answered" || failure.type === "already-in-audit" ? "" : saveFailureWords(failure);
}

type Saved =
  | { readonly type: "nothing" }
  | { readonly type: "making" }
  | { readonly type: "saved"; readonly file: string }
  | { readonly type: "failed"; readonly detail: string };

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function SaveInstrument({ listed: { instrument, source }, startRenderer }: InstrumentActsProps) {
  const workspace = useWorkspace();
  const [saved, setSaved] = useState<Saved>({ type: "nothing" });

  const saveJson = async () => {
    const text = source.type === "shipped" ? source.text : await workspace.readInstrumentText(source.hash);
    if (text === null) {
      setSaved({ type: "failed", detail: "The instrument's own text could not be read from this device." });
      return;
    }
    const file = instrumentFileName(instrument, "json");
    // The bytes that it came as, so that it opens elsewhere as the very same instrument.
    saveFile(file, "application/json", new TextEncoder().encode(text));
    setSaved({ type: "saved", file });
  };
  const saveWorkbook = async () => {
    setSaved({ type: "making" });
    const made = await exportInstrument(instrument, {
      startRenderer,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    if (!made.ok) {
      setSaved(made.error.type === "cancelled" ? { type: "nothing" } : made.error);
      return;
    }
    const file = instrumentFileName(instrument, "xlsx");
    saveFile(file, excel, made.value);
    setSaved({ type: "saved", file });
  };
  return (
    <>
      <ButtonGroup>
        <Button variant="secondary" busy={saved.type === "making"} onClick={() => void saveWorkbook()}>
          Save as a spreadsheet (Excel)
        </Button>
        <Button variant="secondary" onClick={() => void saveJson()}>
          Save the instrument file (JSON)
        </Button>
      </ButtonGroup>
      <p className="sl-hint">
        The spreadsheet is to read, filter and print. The instrument file is what another device opens, and what a new
        version is written from.
      </p>
      <div role="status">
        {saved.type === "making" ? <p>Making the spreadsheet…</p> : null}
        {saved.type === "saved" ? (
          <p>
            Handed to your browser as <b>{saved.file}</b>. It is where your browser puts downloads.
          </p>
        ) : null}
        {saved.type === "failed" ? (
          <>
            <p className="govuk-error-message">The file could not be made, and nothing was saved. Try once more.</p>
            <Details summary="For whoever looks after Sightline">
              <p>{saved.detail}</p>
            </Details>
          </>
        ) : null}
      </div>
    </>
  );
}
