import type { concernCells } from "../../domain/audit/cells.ts";
import { DateField } from "../../ui/date-field.tsx";
import { TimeField } from "../../ui/time-field.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";

/** The day, and the time once there is a day: a time alone says nothing. */
export function ToldAt({ cells }: { readonly cells: ReturnType<typeof concernCells> }) {
  const told = useSavedChoice(cells.toldAt);
  const [date = "", time = ""] = (told.value ?? "").split("T");
  const keep = (nextDate: string, nextTime: string) =>
    told.choose(nextDate === "" ? null : nextTime === "" ? nextDate : `${nextDate}T${nextTime}`);
  return (
    <>
      <DateField label="Date you told them" labelSize="s" value={date} onChange={(next) => keep(next, time)} />
      {date === "" ? null : (
        <TimeField
          label="Time"
          labelSize="s"
          hint="For example 14:32"
          value={time}
          onChange={(next) => keep(date, next)}
        />
      )}
      <CellSaveFailure failure={told.failure} again={told.again} />
    </>
  );
}
