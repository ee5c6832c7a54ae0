import { useState } from "react";
import { addCases } from "../../domain/audit/add-cases.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import { parseCaseReferences, type ReferenceRow } from "../../domain/audit/parse-case-references.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { count } from "../shared/count.ts";
import { randomBytes } from "../shared/random-bytes.ts";
import { CaseFile } from "./case-file.tsx";
import { referencesFailureWords } from "./reference-words.ts";
import { ReferencesFound } from "./references-found.tsx";

const field = "case-references";

/** Adds cases by reference: typed, pasted, or a column of a file. Every line is shown with what will become of it before any is added. */
export function AddCases() {
  const { audit } = useAudit();
  useRevision();
  const [source, setSource] = useState<string | readonly string[]>("");
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  const existing = listCases(audit.log).flatMap(({ reference }) => (reference === null ? [] : [reference]));
  const parsed = parseCaseReferences(source, existing);
  const wanted = parsed.ok ? parsed.value.filter((row) => isWanted(row, accepted)) : [];
  const tooMany =
    !parsed.ok && parsed.error.type === "too-many-rows" ? referencesFailureWords(parsed.error) : undefined;

  const take = (next: string | readonly string[]) => {
    setSource(next);
    setAccepted(new Set());
    setProblems([]);
  };
  const add = async () => {
    if (!parsed.ok) return setProblems([{ text: referencesFailureWords(parsed.error), fieldId: field }]);
    const adding = addCases(
      audit.log,
      wanted.map(({ reference }) => reference),
      { randomBytes },
    );
    if (!adding.ok)
      return setProblems([
        { text: "Nothing in the list can be added yet. Tick what is to be kept, or change it.", fieldId: field },
      ]);
    const saved = await audit.save(adding.value.changes);
    if (saved.ok) take("");
    else setProblems([{ text: saveFailureWords(saved.error) }]);
  };
  return (
    <section aria-labelledby="add-cases">
      <h2 id="add-cases" className="govuk-heading-m">
        Add cases
      </h2>
      <ErrorSummary problems={problems} />
      {typeof source === "string" ? (
        <TextArea
          id={field}
          label="References"
          labelSize="s"
          hint="Type or paste one on each line. References only, never a name, a date of birth or an NHS number."
          rows={5}
          value={source}
          error={tooMany}
          onChange={(event) => take(event.currentTarget.value)}
        />
      ) : null}
      <CaseFile isUsed={typeof source !== "string"} onColumn={take} />
      {parsed.ok ? <ReferencesFound rows={parsed.value} accepted={accepted} onAccept={setAccepted} /> : null}
      <Button onClick={() => void add()}>
        {wanted.length === 0 ? "Add these cases" : `Add ${count(wanted.length, "case")}`}
      </Button>
    </section>
  );
}

/** A line with a question is taken only when the person has said so; one with a problem never. */
function isWanted({ problem, questions, reference }: ReferenceRow, accepted: ReadonlySet<string>): boolean {
  return problem === null && (questions.length === 0 || accepted.has(reference));
}
