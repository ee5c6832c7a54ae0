import { useMemo } from "react";
import type { Instrument } from "../../domain/instrument/schema.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { Select } from "../../ui/select.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";

interface CaseBandProps {
  readonly cell: Cell<string>;
  readonly profile: Instrument["profile"][number];
}

export function CaseBand({ cell: given, profile }: CaseBandProps) {
  const { subject, item } = given;
  const cell = useMemo<Cell<string>>(() => ({ subject, item }), [subject, item]);
  const saved = useSavedChoice(cell);
  const labelOf = (id: string) => profile.options.find((option) => option.id === id)?.label ?? id;
  return (
    <div>
      <CellConflict
        what={profile.label.toLowerCase()}
        reading={saved.reading}
        say={labelOf}
        take={(value) => void saved.choose(value)}
        third="or choose another below"
        readOnly={false}
      />
      <Select
        label={profile.label}
        placeholder="Not given yet"
        options={profile.options.map(({ id, label }) => ({ value: id, label }))}
        value={saved.value ?? ""}
        onChange={(event) => void saved.choose(event.currentTarget.value || null)}
      />
      <CellSaveFailure failure={saved.failure} again={saved.again} />
    </div>
  );
}
