import { useState } from "react";
import type { InstrumentProblem } from "../../domain/instrument/instrument-problem.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { AfterAct } from "../../ui/after-act.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";
import { Select } from "../../ui/select.tsx";
import { readInstrumentFile } from "./read-instrument-file.ts";
import { RefusedInstrument } from "./refused-instrument.tsx";

export interface Version {
  readonly key: string;
  readonly instrument: Instrument;
  /** The name of the file, where it was opened for this comparison alone; nothing of it is kept. */
  readonly file: string | null;
}

interface PickVersionProps {
  readonly legend: string;
  readonly versions: readonly Version[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  readonly onOpen: (instrument: Instrument, file: string) => void;
}

/** One side of a comparison: a version that is here, or a file opened just for it. */
export function PickVersion({ legend, versions, chosen, onChoose, onOpen }: PickVersionProps) {
  const [refused, setRefused] = useState<{ name: string; problems: readonly InstrumentProblem[] } | null>(null);
  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = await readInstrumentFile(file);
    setRefused(read.ok ? null : { name: file.name, problems: read.error });
    if (read.ok) onOpen(read.value.instrument, file.name);
  };
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      <Select
        label={`${legend}: on this device`}
        labelSize="hidden"
        placeholder="Choose a version"
        options={versions.map((version) => ({ value: version.key, label: sayVersion(version) }))}
        value={chosen ?? ""}
        onChange={(event) => onChoose(event.currentTarget.value === "" ? null : event.currentTarget.value)}
      />
      <FilePicker
        label={`${legend}: open a file`}
        hint="Read for this comparison alone, and not kept."
        accept=".json,application/json"
        onPick={(files) => void open(files)}
      />
      <AfterAct of={refused}>{refused === null ? null : <RefusedInstrument {...refused} headingLevel={2} />}</AfterAct>
    </fieldset>
  );
}

function sayVersion({ instrument: { title, version }, file }: Version): string {
  return `${title}, version ${version}${file === null ? "" : ` (${file})`}`;
}
