import { useMemo, useState } from "react";
import { caseCells } from "../../domain/audit/cells.ts";
import { renameCase } from "../../domain/audit/rename-case.ts";
import { readLocalList, wordsToLookFor } from "../../domain/disclosure/local-list.ts";
import { questionReference } from "../../domain/disclosure/question-reference.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { TextField } from "../../ui/text-field.tsx";
import { useAudit, useReading, useWordsToLookFor } from "../shared/audit-context.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { referenceQuestionWords, renameRefusalWords } from "./reference-words.ts";

/** The reference, saved on leaving the field. One that is taken already is said and not kept, so that two cases cannot be mixed up. */
export function RenameCase({ id }: { readonly id: CaseId }) {
  const { audit } = useAudit();
  const cell = useMemo(() => caseCells(id).reference, [id]);
  const reading = useReading(cell);
  const reference = reading.state === "value" ? reading.value : "";
  /** `null`: the field shows what stands. */
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const shown = typed ?? reference;

  const keep = async (wanted: string) => {
    const renaming = renameCase(audit.log, { caseId: id, reference: wanted });
    if (!renaming.ok) return setProblem(`${renameRefusalWords(renaming.error)} ${standingWords(reference)}`);
    const saved = await audit.save(renaming.value);
    setProblem(saved.ok ? undefined : saveFailureWords(saved.error));
    if (saved.ok) setTyped((now) => (now === wanted ? null : now));
  };
  const leave = () => {
    if (typed === null) return;
    if (typed.trim() !== reference) return void keep(typed);
    setTyped(null);
    setProblem(undefined);
  };
  const list = useWordsToLookFor();
  const questions = typed === null ? [] : questionReference(shown, shown, false, readLocalList(wordsToLookFor(list)));
  return (
    <>
      <CellConflict
        what="the reference"
        reading={reading}
        say={(version) => version}
        take={(version) => void keep(version ?? "")}
        third="or type a third below"
        readOnly={false}
      />
      <TextField
        label="Reference"
        hint="A reference that only your partnership can tell, never a name"
        width={20}
        autoCapitalize="none"
        value={shown}
        error={problem}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
      />
      <div role="status">
        {questions.length === 0 ? null : (
          <p>
            This {questions.map(referenceQuestionWords).join(", and ")}. Use a reference that says nothing of the child.
          </p>
        )}
      </div>
    </>
  );
}

function standingWords(reference: string): string {
  return reference === "" ? "It was not kept." : `“${reference}” stands.`;
}
