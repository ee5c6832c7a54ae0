import { useState } from "react";
import { useNavigate } from "react-router";
import type { InstrumentProblem } from "../../domain/instrument/instrument-problem.ts";
import { instrumentLimits } from "../../domain/instrument/limits.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { count } from "../shared/count.ts";
import { paths } from "../shared/paths.ts";
import { problemInWords } from "../shared/problem-in-words.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { InstrumentReading } from "./instrument-reading.tsx";

type Opened =
  | { readonly type: "nothing" }
  | { readonly type: "refused"; readonly name: string; readonly problems: readonly InstrumentProblem[] }
  | { readonly type: "draft"; readonly text: string; readonly instrument: Instrument }
  | { readonly type: "not-kept"; readonly why: string };

/** Opens an instrument file: all its problems at once, or a draft to read before it can be used. */
export function OpenInstrument() {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>({ type: "nothing" });

  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const { fileBytes } = instrumentLimits;
    if (file.size > fileBytes) {
      // Refused before a byte of it is read.
      setOpened({
        type: "refused",
        name: file.name,
        problems: [{ type: "too-large", bytes: file.size, limit: fileBytes }],
      });
      return;
    }
    const { parseInstrument } = await import("../../domain/instrument/parse-instrument.ts");
    const text = await file.text();
    const parsed = parseInstrument(text);
    setOpened(
      parsed.ok
        ? { type: "draft", text, instrument: parsed.value }
        : { type: "refused", name: file.name, problems: parsed.error },
    );
  };
  const keep = async (text: string) => {
    const kept = await workspace.keepInstrument(text);
    if (kept.ok) navigate(paths.instrument(kept.value));
    else setOpened({ type: "not-kept", why: saveFailureWords(kept.error) });
  };

  return (
    <section aria-labelledby="open-instrument">
      <h2 id="open-instrument" className="govuk-heading-m">
        Open an instrument file
      </h2>
      <FilePicker
        label="Instrument file"
        hint="A file that ends in .json. It is checked whole, and opens as a draft for you to read first."
        accept=".json,application/json"
        onPick={(files) => void open(files)}
      />
      <div aria-live="polite">
        {opened.type === "refused" ? <Refusal name={opened.name} problems={opened.problems} /> : null}
        {opened.type === "not-kept" ? <Notice tone="stop">{opened.why}</Notice> : null}
      </div>
      {opened.type === "draft" ? (
        <>
          <Notice title={`Draft: ${opened.instrument.title}, version ${opened.instrument.version}`}>
            <p>Read it through. It can be chosen for an audit once you keep it on this device.</p>
            <ButtonGroup>
              <Button onClick={() => void keep(opened.text)}>Keep this instrument</Button>
              <Button variant="secondary" onClick={() => setOpened({ type: "nothing" })}>
                Put it away
              </Button>
            </ButtonGroup>
          </Notice>
          <InstrumentReading instrument={opened.instrument} />
        </>
      ) : null}
    </section>
  );
}

function Refusal({ name, problems }: { readonly name: string; readonly problems: readonly InstrumentProblem[] }) {
  const sentences = problems.map(problemInWords);
  return (
    <Notice tone="stop" title={`${name} was not opened: ${count(problems.length, "problem")}`} headingLevel={3}>
      <p>
        Nothing of it was taken. Put these right in the file, or send the list to whoever wrote it, then open it again.
      </p>
      <ol className="govuk-list govuk-list--number">
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and two problems may read the same.
          <li key={index}>{sentence}</li>
        ))}
      </ol>
      <Button
        variant="secondary"
        onClick={() => saveFile("instrument-problems.txt", "text/plain;charset=utf-8", sentences.join("\r\n"))}
      >
        Save the list as a text file
      </Button>
    </Notice>
  );
}
