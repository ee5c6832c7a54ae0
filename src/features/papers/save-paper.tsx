import type { PaperModel } from "../../domain/paper/paper-model.ts";
import { Button } from "../../ui/button.tsx";
import { Details } from "../../ui/details.tsx";
import { focusById } from "../../ui/focus-by-id.ts";
import { NotPrinted } from "../../ui/print.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { exportPaper } from "../../use-cases/export-paper.ts";
import type { StartRenderer } from "../../use-cases/run-renderer.ts";
import { useFileExport } from "../shared/use-file-export.ts";
import { paperNames } from "./paper-names.ts";

interface SavePaperProps {
  readonly paper: PaperModel;
  readonly startRenderer: StartRenderer;
}

const mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The paper as a Word document, by an act of the person. */
export function SavePaper({ paper, startRenderer }: SavePaperProps) {
  const { state, make, cancel } = useFileExport<"docx">();
  const { file } = paperNames[paper.kind];
  const save = () =>
    make({
      format: "docx",
      file,
      mime,
      write: (options) => exportPaper(paper, { startRenderer, ...options }),
    });
  return (
    <NotPrinted>
      <Button id="save-docx" variant="secondary" busy={state.type === "making"} onClick={save}>
        Save the Word document
      </Button>
      {state.type === "making" ? (
        <ProgressBar
          label="Making the Word document"
          done={state.done}
          onCancel={() => {
            cancel();
            // The button that was pressed goes away with the progress.
            focusById("save-docx");
          }}
        />
      ) : null}
      <div role="status">
        {state.type === "saved" ? (
          <p>
            Made and handed to your browser as <b>{file}</b>. It is where your browser puts downloads.
          </p>
        ) : null}
        {state.type === "failed" ? (
          <>
            <p className="govuk-error-message">
              The file could not be made, and nothing was saved. Try once more, or print this page.
            </p>
            <Details summary="For whoever looks after Sightline">
              <p>{state.detail}</p>
            </Details>
          </>
        ) : null}
      </div>
    </NotPrinted>
  );
}
