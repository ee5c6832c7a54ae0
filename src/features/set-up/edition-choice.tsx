import { setUpCells } from "../../domain/audit/cells.ts";
import { listEditions } from "../../domain/instrument/editions.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { Select } from "../../ui/select.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { Given } from "./given.tsx";

interface EditionChoiceProps {
  readonly instrument: Instrument | null;
  readonly readOnly: boolean;
}

/** Which edition's time limits the period is judged by. A setting of its own: a file of 2010 may be read in today's words. */
export function EditionChoice({ instrument, readOnly }: EditionChoiceProps) {
  const saved = useSavedChoice(setUpCells.edition);
  if (instrument === null) return null;
  const editions = listEditions(instrument);
  const conflict = (
    <CellConflict
      what="the timescale edition"
      reading={saved.reading}
      say={(id) => editionLabel(instrument, id)}
      take={saved.choose}
      third="or choose another below"
      readOnly={readOnly}
    />
  );
  if (readOnly) {
    return (
      <>
        {conflict}
        <Given label="Timescale edition" value={editionLabel(instrument, saved.value)} />
      </>
    );
  }
  const shown = editions.find(({ id }) => id === saved.value) ?? editions[0];
  return (
    <>
      {conflict}
      <Select
        label="Timescale edition"
        labelSize="s"
        hint="The guidance in force in the period read. It sets the time limits shown, not the words."
        options={editions.map((edition) => ({ value: edition.id, label: edition.label }))}
        value={shown?.id ?? ""}
        onChange={(event) => saved.choose(event.currentTarget.value)}
      />
      <CellSaveFailure failure={saved.failure} again={saved.again} />
    </>
  );
}

/** An edition that the instrument does not know sets no limit of its own, so that the one in force is what is read by. */
export function editionLabel(instrument: Instrument, id: string | null): string {
  const editions = listEditions(instrument);
  return (editions.find((edition) => edition.id === id) ?? editions[0])?.label ?? "";
}
