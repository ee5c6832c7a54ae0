import { useEffect, useRef, useState } from "react";
import { FilePicker } from "../../ui/file-picker.tsx";
import { Notice } from "../../ui/notice.tsx";
import type {
  BringInFailure,
  OpenedWorkspace,
  WorkspaceFileProblem,
  WorkspacePreview,
} from "../../use-cases/moving-house.ts";
import { useSaveState, useWorkspace } from "../shared/workspace-context.tsx";
import { bringInFailureInWords } from "./bring-in-failure-in-words.ts";
import { BroughtIn } from "./brought-in.tsx";
import { LongWorkBar } from "./long-work-bar.tsx";
import { RefusedWorkspaceFile } from "./refused-workspace-file.tsx";
import { useLongWork } from "./use-long-work.ts";
import { WorkspacePreviewNotice } from "./workspace-preview-notice.tsx";

type Outcome =
  | { readonly type: "nothing" }
  | { readonly type: "refused"; readonly name: string; readonly problems: readonly WorkspaceFileProblem[] }
  | { readonly type: "opened"; readonly opened: OpenedWorkspace }
  | { readonly type: "failed"; readonly failure: BringInFailure }
  | { readonly type: "brought-in"; readonly preview: WorkspacePreview };

const nothing: Outcome = { type: "nothing" };

/** Everything in: a file is picked, its content is seen, and only a yes changes anything. */
export function BringInWorkspace() {
  const workspace = useWorkspace();
  const { tab } = useSaveState();
  const { work, run } = useLongWork();
  const [outcome, setOutcome] = useState<Outcome>(nothing);
  const place = useRef<HTMLDivElement>(null);
  // What became of the file is said below the field: the focus goes there, whether it is good news or bad.
  useEffect(() => {
    if (outcome.type !== "nothing") place.current?.focus();
  }, [outcome]);

  const open = async ([file]: readonly File[]) => {
    if (file === undefined || work !== null) return;
    setOutcome(nothing);
    const opened = await run("Reading the file", (watch) => workspace.moving.open(file, watch));
    if (opened.ok) setOutcome({ type: "opened", opened: opened.value });
    else if (opened.error.type === "file-refused") {
      setOutcome({ type: "refused", name: file.name, problems: opened.error.problems });
    }
  };
  const bringIn = async (opened: OpenedWorkspace) => {
    const brought = await run("Preparing what comes in", opened.bringIn);
    if (brought.ok) setOutcome({ type: "brought-in", preview: opened.preview });
    else if (brought.error.type !== "cancelled") setOutcome({ type: "failed", failure: brought.error });
  };
  return (
    <section aria-labelledby="bring-in-workspace">
      <h2 id="bring-in-workspace" className="govuk-heading-m">
        Bring in a workspace file
      </h2>
      {tab === "reading" ? (
        <p className="govuk-body">
          This tab only reads. Choose <strong>Take over here</strong> at the top of the page, then bring the file in.
        </p>
      ) : (
        <FilePicker
          label="Workspace file"
          labelSize="s"
          hint="A file called sightline-workspace with a date, ending in .json. You see what is in it before anything on this device is changed."
          accept=".json,application/json"
          onPick={(files) => void open(files)}
        />
      )}
      <LongWorkBar work={work} atTheEnd="Putting everything on the disk" />
      <div ref={place} tabIndex={-1} className="sl-outcome">
        {outcome.type === "refused" ? <RefusedWorkspaceFile name={outcome.name} problems={outcome.problems} /> : null}
        {outcome.type === "opened" ? (
          <WorkspacePreviewNotice
            preview={outcome.opened.preview}
            busy={work !== null}
            onBringIn={() => void bringIn(outcome.opened)}
            onPutAway={() => setOutcome(nothing)}
          />
        ) : null}
        {outcome.type === "failed" ? (
          <Notice title="Nothing was brought in" tone="stop" headingLevel={3}>
            <p>{bringInFailureInWords(outcome.failure)}</p>
          </Notice>
        ) : null}
        {outcome.type === "brought-in" ? <BroughtIn preview={outcome.preview} /> : null}
      </div>
    </section>
  );
}
