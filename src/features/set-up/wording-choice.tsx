import { setUpCells } from "../../domain/audit/cells.ts";
import { wordingLabels } from "../../domain/words/report-words.ts";
import { Radios } from "../../ui/radios.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { Given } from "./given.tsx";

const options = [
  {
    value: "today",
    label: wordingLabels.today,
    hint: "Requires improvement, lead practitioner, the safeguarding partnership",
  },
  {
    value: "2010",
    label: wordingLabels["2010"],
    hint: "Adequate, lead professional, the Local Safeguarding Children Board",
  },
] as const;

/** The skin over the same four grades and the same standards; no answer changes with it. */
export function WordingChoice({ readOnly }: { readonly readOnly: boolean }) {
  const saved = useSavedChoice(setUpCells.wording);
  const conflict = (
    <CellConflict
      what="the wording"
      reading={saved.reading}
      say={(wording) => wordingLabels[wording]}
      take={saved.choose}
      readOnly={readOnly}
    />
  );
  if (readOnly) {
    return (
      <>
        {conflict}
        <Given label="Wording" value={wordingLabels[saved.value ?? "today"]} />
      </>
    );
  }
  return (
    <>
      {conflict}
      <Radios label="Wording" labelSize="s" options={options} value={saved.value} onChange={saved.choose} />
      <CellSaveFailure failure={saved.failure} again={saved.again} />
    </>
  );
}
