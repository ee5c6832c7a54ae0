import { useState } from "react";
import type { InstrumentProblem } from "../../domain/instrument/instrument-problem.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { canonicalJson, type Json } from "../../kernel/json.ts";
import { AfterAct } from "../../ui/after-act.tsx";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Link, useNavigate } from "../../ui/router.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { paths } from "../shared/paths.ts";
import type { ListedInstrument } from "../shared/use-instruments.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { InstrumentReading } from "./instrument-reading.tsx";
import { readInstrumentFile } from "./read-instrument-file.ts";
import { RefusedInstrument } from "./refused-instrument.tsx";

type Opened =
  | { readonly type: "nothing" }
  | { readonly type: "refused"; readonly name: string; readonly problems: readonly InstrumentProblem[] }
  | { readonly type: "draft"; readonly text: string; readonly instrument: Instrument };

/** Opens an instrument file: all its problems at once, or a draft to read before it can be used. */
export function OpenInstrument({ instruments }: { readonly instruments: readonly ListedInstrument[] }) {
  const [opened, setOpened] = useState<Opened>({ type: "nothing" });

  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = await readInstrumentFile(file);
    setOpened(read.ok ? { type: "draft", ...read.value } : { type: "refused", name: file.name, problems: read.error });
  };
  return (
    <section aria-labelledby="open-instrument">
      <h2 id="open-instrument" className="govuk-heading-m">
        Open an instrument file
      </h2>
      <FilePicker
        label="Instrument file"
        labelSize="s"
        hint="A file that ends in .json. It is checked whole, and opens as a draft for you to read first."
        accept=".json,application/json"
        onPick={(files) => void open(files)}
      />
      <AfterAct of={opened.type === "nothing" ? null : opened}>
        {opened.type === "refused" ? (
          <RefusedInstrument name={opened.name} problems={opened.problems} headingLevel={3} />
        ) : null}
        {opened.type === "draft" ? (
          <Draft
            text={opened.text}
            instrument={opened.instrument}
            instruments={instruments}
            onPutAway={() => setOpened({ type: "nothing" })}
          />
        ) : null}
      </AfterAct>
    </section>
  );
}

interface DraftProps {
  readonly text: string;
  readonly instrument: Instrument;
  readonly instruments: readonly ListedInstrument[];
  readonly onPutAway: () => void;
}

/** What was opened, to be read before it is kept. */
function Draft({ text, instrument, instruments, onPutAway }: DraftProps) {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const keep = async () => {
    const kept = await workspace.keepInstrument(text);
    if (kept.ok) navigate(paths.instrument(kept.value));
    else setFailure(saveFailureWords(kept.error));
  };
  const { title, id, version } = instrument;
  const there = instruments.find((listed) => listed.instrument.id === id && listed.instrument.version === version);
  return (
    <>
      <Notice title={`Draft: ${title}, version ${version}`}>
        {there === undefined ? (
          <p>Read it through. It can be chosen for an audit once you keep it on this device.</p>
        ) : (
          <AlreadyHere there={there} draft={instrument} />
        )}
        {instruments.some((listed) => listed.instrument.id === id) ? (
          <p>
            To see what it changes, open the same file under{" "}
            <Link className="govuk-link" to={paths.compareInstruments()}>
              Compare two versions
            </Link>
            .
          </p>
        ) : null}
        <div role="alert">{failure === null ? null : <p className="govuk-error-message">{failure}</p>}</div>
        <ButtonGroup>
          {there === undefined ? <Button onClick={() => void keep()}>Keep this instrument</Button> : null}
          <Button variant="secondary" onClick={onPutAway}>
            Put it away
          </Button>
        </ButtonGroup>
      </Notice>
      <InstrumentReading instrument={instrument} />
    </>
  );
}

/** An audit knows its instrument by name and version, so that one version must not say two things. */
function AlreadyHere({ there, draft }: { readonly there: ListedInstrument; readonly draft: Instrument }) {
  const isSame = canonicalJson(there.instrument as unknown as Json) === canonicalJson(draft as unknown as Json);
  return (
    <p>
      {isSame
        ? "This very instrument is on this device already."
        : "This device has an instrument with this id and version that says something else. Give the file a higher version, then open it again."}{" "}
      <Link className="govuk-link" to={paths.instrument(there.key)}>
        Read the one that is here
      </Link>
    </p>
  );
}
