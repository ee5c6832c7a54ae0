import type { ReferenceRow } from "../../domain/audit/parse-case-references.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { referenceProblemWords, referenceQuestionWords } from "./reference-words.ts";

interface ReferencesFoundProps {
  readonly rows: readonly ReferenceRow[];
  /** References that look like something else and are to be kept all the same. */
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (accepted: ReadonlySet<string>) => void;
}

/** What will become of each line. Nothing to say is the usual case, and then nothing is shown. */
export function ReferencesFound({ rows, accepted, onAccept }: ReferencesFoundProps) {
  const toLookAt = rows.filter(({ problem, questions }) => problem !== null || questions.length > 0);
  if (toLookAt.length === 0) return null;
  const toggle = (reference: string) => {
    const next = new Set(accepted);
    if (!next.delete(reference)) next.add(reference);
    onAccept(next);
  };
  return (
    <DataTable
      caption="Please look at these"
      columns={[
        { key: "row", header: "Line", cell: ({ row }: ReferenceRow) => row },
        { key: "reference", header: "Reference", cell: ({ reference }: ReferenceRow) => reference || "(nothing)" },
        {
          key: "what",
          header: "What was noticed",
          cell: (row: ReferenceRow) =>
            row.problem === null ? (
              <Question row={row} isAccepted={accepted.has(row.reference)} onToggle={() => toggle(row.reference)} />
            ) : (
              referenceProblemWords(row.problem)
            ),
        },
      ]}
      rows={toLookAt}
      rowKey={({ row }) => String(row)}
    />
  );
}

interface QuestionProps {
  readonly row: ReferenceRow;
  readonly isAccepted: boolean;
  readonly onToggle: () => void;
}

function Question({ row: { questions, reference }, isAccepted, onToggle }: QuestionProps) {
  return (
    <>
      {sentence(questions.map(referenceQuestionWords))}
      <Checkbox
        small
        label={
          <>
            Add it all the same <VisuallyHidden>({reference})</VisuallyHidden>
          </>
        }
        checked={isAccepted}
        onChange={onToggle}
      />
    </>
  );
}

function sentence(parts: readonly string[]): string {
  const text = parts.join(", and ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Left out unless you tick it.`;
}
