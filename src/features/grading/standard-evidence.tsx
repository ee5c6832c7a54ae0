import { useEffect, useRef } from "react";
import type { returnCells } from "../../domain/audit/cells.ts";
import { type EvidenceSource, evidenceSources } from "../../domain/audit/values.ts";
import { type Cell, cellKey } from "../../domain/log/cell.ts";
import { sourceWords } from "../../domain/words/value-words.ts";
import { LinkButton } from "../../ui/button.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { focusById } from "../../ui/focus-by-id.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { useReturn } from "./return-in-hand.tsx";
import { sayEvidence, saySources } from "./say-evidence.ts";

type StandardCells = ReturnType<ReturnType<typeof returnCells>["standard"]>;

interface StandardEvidenceProps {
  readonly cells: StandardCells;
  readonly number: string;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly showKey: boolean;
}

const sourceOptions = evidenceSources.map((value) => ({ value, label: sourceWords[value] }));

/** A short line: what, where on file, when, and where it comes from. Closed, it reads as it will be printed. */
export function StandardEvidence({ cells, number, isOpen, open, showKey }: StandardEvidenceProps) {
  const { audit } = useAudit();
  const { readOnly } = useReturn();
  const evidence = useReading(cells.evidence);
  const sources = useReading(cells.sources);
  const openedHere = useRef(false);
  useEffect(() => {
    if (isOpen && openedHere.current) focusById(fieldId(cells.evidence));
    openedHere.current = false;
  }, [isOpen, cells.evidence]);

  // What waits for a decision is not to be missed behind a closed line.
  const needsLook =
    evidence.state === "conflict" || sources.state === "conflict" || audit.drafts().has(cellKey(cells.evidence));
  if (isOpen || (readOnly === null && needsLook)) {
    return <OpenEvidence cells={cells} number={number} showKey={showKey} />;
  }

  const line = sayEvidence(
    evidence.state === "value" ? evidence.value : null,
    sources.state === "value" ? sources.value : [],
  );
  if (readOnly !== null) {
    if (evidence.state === "conflict")
      return (
        <CellText
          cell={cells.evidence}
          label={`Evidence for ${number}`}
          labelSize="hidden"
          what={`the evidence for ${number}`}
          readOnly
        />
      );
    return line === "" ? null : <p className="sl-evidence-line">{line}</p>;
  }
  const openIt = () => {
    openedHere.current = true;
    open();
  };
  return (
    <div className="sl-evidence-line">
      {line === "" ? null : <span className="sl-plain">{line} </span>}
      <LinkButton onClick={openIt}>
        {line === "" ? "Add evidence" : "Change"}{" "}
        <VisuallyHidden>{line === "" ? `for ${number}` : `the evidence for ${number}`}</VisuallyHidden>
      </LinkButton>
    </div>
  );
}

function OpenEvidence({ cells, number, showKey }: Omit<StandardEvidenceProps, "isOpen" | "open">) {
  const { readOnly } = useReturn();
  return (
    <div className="sl-evidence">
      <CellText
        cell={cells.evidence}
        label={
          <>
            Evidence <VisuallyHidden>for {number}</VisuallyHidden> (what, where on file, when)
            {showKey ? (
              <span className="sl-key" aria-hidden="true">
                n
              </span>
            ) : null}
          </>
        }
        what={`the evidence for ${number}`}
        readOnly={readOnly !== null}
        rows={1}
      />
      <Sources cell={cells.sources} number={number} />
    </div>
  );
}

function Sources({ cell, number }: { readonly cell: Cell<readonly EvidenceSource[]>; readonly number: string }) {
  const { readOnly } = useReturn();
  const { value, reading, failure, choose, again } = useSavedChoice(cell);
  if (readOnly !== null) return value === null ? null : <p className="sl-evidence-line">{saySources(value)}</p>;
  return (
    <>
      <CellConflict
        what={`the sources of ${number}`}
        reading={reading}
        say={saySources}
        take={choose}
        third="or tick others below"
        readOnly={false}
      />
      <CheckboxGroup
        inline
        id={fieldId(cell)}
        label={
          <>
            Source <VisuallyHidden>of the evidence for {number}</VisuallyHidden>
          </>
        }
        options={sourceOptions}
        value={value ?? []}
        onChange={(sources) => choose(sources.length === 0 ? null : sources)}
      />
      <CellSaveFailure failure={failure} again={again} />
    </>
  );
}
