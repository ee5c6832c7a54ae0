import { useMemo, useState } from "react";
import { addCases } from "../../domain/audit/add-cases.ts";
import type { Carried } from "../../domain/audit/carried.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import { parseCaseReferences, type ReferenceRow } from "../../domain/audit/parse-case-references.ts";
import { carriedChanges } from "../../domain/audit/set-carried.ts";
import { readLocalList, wordsToLookFor } from "../../domain/disclosure/local-list.ts";
import { count } from "../../domain/words/count.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Link } from "../../ui/router.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { CaseTable } from "../../use-cases/open-case-list.ts";
import { useAudit, useRevision, useWordsToLookFor } from "../shared/audit-context.tsx";
import { carriedOptions } from "../shared/carried-words.ts";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { paths } from "../shared/paths.ts";
import { randomBytes } from "../shared/random-bytes.ts";
import { CaseColumn, columnField } from "./case-column.tsx";
import { CaseFile } from "./case-file.tsx";
import { referencesFailureWords } from "./reference-words.ts";
import { ReferencesFound } from "./references-found.tsx";

const typedField = "case-references";
const none: ReadonlySet<string> = new Set();

/** Adds cases by reference: typed, pasted, or a column of a file. Every line is shown with what will become of it before any is added. */
export function AddCases() {
  const { audit, instruments } = useAudit();
  const revision = useRevision();
  const [typed, setTyped] = useState("");
  // A file stands in front of what was typed, which is there again when the file is put away.
  const [table, setTable] = useState<CaseTable | null>(null);
  const [letter, setLetter] = useState("");
  const [accepted, setAccepted] = useState(none);
  const [carried, setCarried] = useState<Carried>("first");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [said, setSaid] = useState("");

  const column = table?.columns.find((each) => each.letter === letter)?.cells ?? "";
  const source = table === null ? typed : column;
  const list = readLocalList(wordsToLookFor(useWordsToLookFor()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the audit is one object; `revision` says that it has moved.
  const parsed = useMemo(() => parseCaseReferences(source, referencesIn(audit), list), [source, audit, list, revision]);
  const rows = parsed.ok ? parsed.value : [];
  const wanted = rows.filter((row) => isWanted(row, accepted));
  const field = table === null ? typedField : columnField;
  const tooMany =
    !parsed.ok && parsed.error.type === "too-many-rows" ? referencesFailureWords(parsed.error) : undefined;

  const startAfresh = () => {
    setAccepted(none);
    setProblems([]);
    setSaid("");
  };
  const add = async () => {
    if (!parsed.ok) return setProblems([{ text: referencesFailureWords(parsed.error), fieldId: field }]);
    const references = wanted.map(({ reference }) => reference);
    const adding = addCases(audit.log, references, { randomBytes });
    if (!adding.ok) {
      return setProblems([{ text: "No line here can be added yet: see what was noticed about each", fieldId: field }]);
    }
    const { added, changes } = adding.value;
    const carrying = carried === "first" ? [] : carriedChanges(audit.log, added, carried);
    const saved = await audit.save([...changes, ...carrying]);
    if (!saved.ok) return setProblems([{ text: saveFailureWords(saved.error) }]);
    startAfresh();
    setSaid(addedWords(wanted.length, rows.length - wanted.length));
    if (table === null) setTyped("");
    setTable(null);
    setLetter("");
  };
  return (
    <section aria-labelledby="add-cases" className="sl-narrow">
      <h2 id="add-cases" className="govuk-heading-m">
        Add cases
      </h2>
      <ErrorSummary problems={problems} />
      {table === null ? (
        <>
          <TextArea
            id={typedField}
            label="References"
            labelSize="s"
            hint="Type or paste one on each line. References only, never a name, a date of birth or an NHS number."
            rows={5}
            autoCapitalize="none"
            value={typed}
            error={tooMany}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              startAfresh();
            }}
          />
          <CaseFile
            onTable={(opened) => {
              setTable(opened);
              startAfresh();
            }}
          />
        </>
      ) : (
        <CaseColumn
          table={table}
          letter={letter}
          error={tooMany}
          onLetter={(chosen) => {
            setLetter(chosen);
            startAfresh();
          }}
          onPutAway={() => {
            setTable(null);
            setLetter("");
            startAfresh();
          }}
        />
      )}
      <ReferencesFound rows={rows} accepted={accepted} onAccept={setAccepted} />
      {instruments.length < 2 ? null : (
        <Select
          label="Instruments these cases carry"
          labelSize="s"
          options={carriedOptions(instruments)}
          value={carried}
          onChange={(event) => setCarried(event.currentTarget.value as Carried)}
        />
      )}
      <Button onClick={() => void add()}>
        {wanted.length === 0 ? "Add these cases" : `Add ${count(wanted.length, "case")}`}
      </Button>
      <p role="status">{said}</p>
      <p className="sl-hint">
        References are held against the{" "}
        <Link className="govuk-link" to={paths.wordsToLookFor(audit.id)}>
          words to look for
        </Link>{" "}
        of this audit too.
      </p>
    </section>
  );
}

function referencesIn({ log }: ReturnType<typeof useAudit>["audit"]): string[] {
  return listCases(log).flatMap(({ reference }) => (reference === null ? [] : [reference]));
}

/** A line with a question is taken only when the person has said so; one with a problem never. */
function isWanted({ problem, questions, reference }: ReferenceRow, accepted: ReadonlySet<string>): boolean {
  return problem === null && (questions.length === 0 || accepted.has(reference));
}

function addedWords(added: number, left: number): string {
  const rest = left === 0 ? "" : ` ${count(left, "line was", "lines were")} left out.`;
  return `${count(added, "case")} added.${rest}`;
}
