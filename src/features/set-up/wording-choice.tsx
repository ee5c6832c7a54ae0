import { setUpCells } from "../../domain/audit/cells.ts";
import { Radios } from "../../ui/radios.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";

const options = [
  {
    value: "today",
    label: "Today’s words",
    hint: "Requires improvement, lead practitioner, the safeguarding partnership",
  },
  {
    value: "2010",
    label: "The words of 2010",
    hint: "Adequate, lead professional, the Local Safeguarding Children Board",
  },
] as const;

/** The skin over the same four grades and the same standards; no answer changes with it. */
export function WordingChoice({ readOnly }: { readonly readOnly: boolean }) {
  const saved = useSavedChoice(setUpCells.wording);
  if (readOnly)
    return <p>In {options.find(({ value }) => value === saved.value)?.label.toLowerCase() ?? "today’s words"}.</p>;
  return (
    <>
      <Radios
        label="Wording"
        labelSize="s"
        options={options}
        value={saved.value}
        onChange={(value) => void saved.choose(value)}
      />
      <CellSaveFailure failure={saved.failure} again={() => saved.choose(saved.value)} />
    </>
  );
}
