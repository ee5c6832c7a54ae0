import { useState } from "react";
import { FilePicker } from "../../ui/file-picker.tsx";
import { type CaseTable, openCaseList } from "../../use-cases/open-case-list.ts";
import { caseFileFailureWords } from "./reference-words.ts";

export const caseFileField = "case-file";

/** Opens a list of cases from a file. What is wrong with one that cannot be read is said in place of it. */
export function CaseFile({ onTable }: { readonly onTable: (table: CaseTable) => void }) {
  const [problem, setProblem] = useState<string>();
  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const opened = await openCaseList(file);
    setProblem(opened.ok ? undefined : caseFileFailureWords(opened.error));
    if (opened.ok) onTable(opened.value);
  };
  return (
    <FilePicker
      id={caseFileField}
      label="Or open a file with a column of references"
      hint="A .csv or .xlsx file. You choose the column; nothing else of the file is taken."
      accept=".csv,.tsv,.txt,.xlsx,text/csv"
      error={problem}
      onPick={(files) => void open(files)}
    />
  );
}
