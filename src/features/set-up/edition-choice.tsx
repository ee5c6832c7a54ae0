import { setUpCells } from "../../domain/audit/cells.ts";
import { listEditions } from "../../domain/instrument/editions.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { Select } from "../../ui/select.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";

interface EditionChoiceProps {
  readonly instrument: Instrument | null;
  readonly readOnly: boolean;
}

/** Which edition's time limits the period is judged by. A setting of its own: a file of 2010 may be read in today's words. */
export function EditionChoice({ instrument, readOnly }: EditionChoiceProps) {
  const saved = useSavedChoice(setUpCells.edition);
  if (instrument === null) return null;
  const editions = listEditions(instrument);
  const shown = saved.value ?? editions[0]?.id ?? "";
  const label = editions.find(({ id }) => id === shown)?.label ?? shown;
  if (readOnly) return <p>Timescales: {label}.</p>;
  return (
    <>
      <Select
        label="Timescale edition"
        labelSize="s"
        hint="The guidance in force in the period read. It sets the time limits shown, not the words."
        options={editions.map((edition) => ({ value: edition.id, label: edition.label }))}
        value={shown}
        onChange={(event) => void saved.choose(event.currentTarget.value)}
      />
      <CellSaveFailure failure={saved.failure} again={() => saved.choose(saved.value)} />
    </>
  );
}
