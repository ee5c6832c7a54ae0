import { useState } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import { keepDaysLimits } from "../../domain/audit/values.ts";
import { change } from "../../domain/log/change.ts";
import { type KeepDaysRefusal, parseKeepDays } from "../../domain/retention/retention-rule.ts";
import { count } from "../../domain/words/count.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useReading, useReadOnly } from "../shared/audit-context.tsx";
import { ChoiceConflict } from "../shared/choice-conflict.tsx";
import { sayRule } from "./retention-words.ts";
import { useSave } from "./use-save.ts";

const field = "keep-days";

/** How long the returns are kept: set, changed, or taken away. */
export function RuleForm() {
  const readOnly = useReadOnly() !== null;
  const reading = useReading(setUpCells.keepDays);
  const standing = reading.state === "value" ? reading.value : null;
  const [typed, setTyped] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const { problems, setProblems, busy, save } = useSave();
  if (readOnly) return <p>{sayRule(standing)}.</p>;
  const text = typed ?? (standing === null ? "" : String(standing));
  const setRule = async () => {
    const parsed = parseKeepDays(text);
    if (!parsed.ok) return setProblems([{ text: refusalWords(parsed.error), fieldId: field }]);
    setSaved(await save([change(setUpCells.keepDays, parsed.value)]));
    setTyped(null);
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <ChoiceConflict cell={setUpCells.keepDays} what="the rule" say={(days) => sayRule(days)} />
      <TextField
        id={field}
        label="Days after sign-off"
        labelSize="s"
        hint="Your partnership’s own retention schedule says how many. Leave it empty for no rule."
        inputMode="numeric"
        width={5}
        value={text}
        error={problems.find(({ fieldId }) => fieldId === field)?.text}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setSaved(false);
        }}
      />
      <Button variant="secondary" busy={busy} onClick={() => void setRule()}>
        Set the rule
      </Button>
      <div role="status">{saved ? <p>Saved: {sayRule(standing).toLowerCase()}.</p> : null}</div>
    </>
  );
}

function refusalWords(refusal: KeepDaysRefusal): string {
  const { least, most } = keepDaysLimits;
  return refusal.type === "not-whole"
    ? "Enter a whole number of days, for example 90"
    : `Enter a number from ${least} to ${count(most, "day")}`;
}
