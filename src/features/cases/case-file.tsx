import { useState } from "react";
import { LinkButton } from "../../ui/button.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";
import { Select } from "../../ui/select.tsx";
import { type CaseTable, openCaseList } from "../../use-cases/open-case-list.ts";
import { caseFileFailureWords } from "./reference-words.ts";

interface CaseFileProps {
  /** The references come from a column of the file now. */
  readonly isUsed: boolean;
  /** The cells of the chosen column; an empty text puts the file away. */
  readonly onColumn: (cells: string | readonly string[]) => void;
}

/** A column of a file, chosen by the person: the others may hold names, so nothing of them is taken. */
export function CaseFile({ isUsed, onColumn }: CaseFileProps) {
  const [table, setTable] = useState<CaseTable | null>(null);
  const [column, setColumn] = useState("");
  const [problem, setProblem] = useState<string>();

  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const opened = await openCaseList(file);
    setTable(opened.ok ? opened.value : null);
    setProblem(opened.ok ? undefined : caseFileFailureWords(opened.error));
    setColumn("");
    if (isUsed) onColumn("");
  };
  const choose = (letter: string) => {
    setColumn(letter);
    onColumn(table?.columns.find((each) => each.letter === letter)?.cells ?? "");
  };
  const putAway = () => {
    setTable(null);
    onColumn("");
  };
  if (table === null) {
    return (
      <FilePicker
        label="Or open a file with a column of references"
        hint="A .csv or .xlsx file. You choose the column; nothing else of the file is taken."
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        error={problem}
        onPick={(files) => void open(files)}
      />
    );
  }
  return (
    <>
      <Select
        label="Column with the references"
        hint={table.sheet === null ? undefined : `Sheet “${table.sheet}”${otherSheets(table)}`}
        placeholder="Choose a column"
        value={column}
        options={table.columns.map(({ letter, cells }) => ({
          value: letter,
          label: `${letter}: ${cells.find((cell) => cell.trim() !== "")?.slice(0, 40) ?? ""}`,
        }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <p>
        <LinkButton onClick={putAway}>Put this file away</LinkButton>
      </p>
    </>
  );
}

function otherSheets({ otherSheets: names }: CaseTable): string {
  return names.length === 0 ? "" : `. Not read: ${names.join(", ")}`;
}
