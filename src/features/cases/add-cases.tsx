import { useState } from "react";
import { type AddCasesRefusal, addCases } from "../../domain/audit/add-cases.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { randomBytes } from "../shared/random-bytes.ts";

/** Adds cases by reference: typed or pasted, one on each line. All of them, or none and the reason for each. */
export function AddCases() {
  const { audit } = useAudit();
  const [text, setText] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const field = "case-references";

  const add = async () => {
    const wanted = addCases(audit.log, text.split("\n"), { randomBytes });
    if (!wanted.ok) return setProblems(refusalProblems(wanted.error, field));
    const saved = await audit.save(wanted.value.changes);
    setProblems(saved.ok ? [] : [{ text: saveFailureWords(saved.error) }]);
    if (saved.ok) setText("");
  };
  return (
    <section aria-labelledby="add-cases">
      <h2 id="add-cases" className="govuk-heading-m">
        Add cases
      </h2>
      <ErrorSummary problems={problems} />
      <TextArea
        id={field}
        label="References"
        hint="Type or paste one on each line. References only, never a name, a date of birth or an NHS number."
        rows={5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button onClick={() => void add()}>Add these cases</Button>
    </section>
  );
}

function refusalProblems(refusal: AddCasesRefusal, fieldId: string): FieldProblem[] {
  switch (refusal.type) {
    case "nothing-to-add":
      return [{ text: "Type at least one reference", fieldId }];
    case "duplicate-reference":
      return refusal.duplicates.map(({ reference, alreadyIn }) => ({
        text:
          alreadyIn.length > 0
            ? `“${reference}” is already in this audit: take it out of the list, or give this case another reference`
            : `“${reference}” stands in the list twice: take one out, or give one another reference`,
        fieldId,
      }));
    default:
      return assertNever(refusal);
  }
}
