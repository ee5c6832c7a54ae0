import type { ReferenceRow } from "../../domain/audit/parse-case-references.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { DataTable } from "../../ui/data-table.tsx";
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
        { key: "row", header: "Row", cell: ({ row }: ReferenceRow) => row },
        { key: "reference", header: "Reference", cell: ({ reference }: ReferenceRow) => reference || "(nothing)" },
        {
          key: "what",
          header: "What was noticed",
          cell: ({ problem, questions }: ReferenceRow) =>
            problem === null ? sentence(questions.map(referenceQuestionWords)) : referenceProblemWords(problem),
        },
        {
          key: "keep",
          header: "Your decision",
          cell: ({ problem, reference }: ReferenceRow) =>
            problem === null ? (
              <Checkbox
                small
                label={`Add ${reference} all the same`}
                checked={accepted.has(reference)}
                onChange={() => toggle(reference)}
              />
            ) : null,
        },
      ]}
      rows={toLookAt}
      rowKey={({ row }) => String(row)}
    />
  );
}

function sentence(parts: readonly string[]): string {
  const text = parts.join(", and ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
