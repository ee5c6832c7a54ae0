import { useLayoutEffect } from "react";
import { LinkButton } from "../../ui/button.tsx";
import { focusById } from "../../ui/focus-by-id.ts";
import { Select } from "../../ui/select.tsx";
import type { CaseTable } from "../../use-cases/open-case-list.ts";
import { caseFileField } from "./case-file.tsx";

export const columnField = "case-column";

interface CaseColumnProps {
  readonly table: CaseTable;
  /** The column chosen, by its letter; "" for none. */
  readonly letter: string;
  readonly error: string | undefined;
  readonly onLetter: (letter: string) => void;
  readonly onPutAway: () => void;
}

/** A column of a file, chosen by the person: the others may hold names, so nothing of them is taken. */
export function CaseColumn({ table, letter, error, onLetter, onPutAway }: CaseColumnProps) {
  // The field on which the file was opened has gone from the page, and the focus with it.
  useLayoutEffect(() => focusById(columnField), []);
  const putAway = () => {
    onPutAway();
    requestAnimationFrame(() => focusById(caseFileField));
  };
  return (
    <>
      <Select
        id={columnField}
        label="Column with the references"
        labelSize="s"
        hint={table.sheet === null ? undefined : `Sheet “${table.sheet}”${otherSheets(table)}`}
        error={error}
        placeholder="Choose a column"
        value={letter}
        options={table.columns.map((column) => ({ value: column.letter, label: columnLabel(column) }))}
        onChange={(event) => onLetter(event.currentTarget.value)}
      />
      <p>
        <LinkButton onClick={putAway}>Put this file away</LinkButton>
      </p>
    </>
  );
}

/** Its letter and the first thing in it, which is most often its title. */
function columnLabel({ letter, cells }: CaseTable["columns"][number]): string {
  return `${letter}: ${
    cells
      .find((cell) => cell.trim() !== "")
      ?.trim()
      .slice(0, 40) ?? ""
  }`;
}

function otherSheets({ otherSheets: names }: CaseTable): string {
  return names.length === 0 ? "" : `. Not read: ${names.join(", ")}`;
}
