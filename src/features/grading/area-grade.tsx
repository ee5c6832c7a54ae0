import { useMemo } from "react";
import { isGrade } from "../../domain/audit/area-status.ts";
import { areaSuggestion } from "../../domain/audit/area-suggestion.ts";
import { departsFrom } from "../../domain/grading/suggestion.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import { notAnsweredYet, outcomeWords } from "../../domain/words/value-words.ts";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { GradeChip } from "../shared/grade-chip.tsx";
import { Ladder } from "../shared/ladder.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { DepartureWords } from "./departure-words.tsx";
import { useReturn, useReturnView } from "./return-in-hand.tsx";
import { AreaRulesSay } from "./rules-say.tsx";

const label = "Your grade for this area";

/** The area's grade from its ladder, what the rules say beside it, and the reason. */
export function AreaGrade({ area, showKeys }: { readonly area: Area; readonly showKeys: boolean }) {
  const { cells, instrument, wording, readOnly } = useReturn();
  const own = useMemo(() => cells.area(area.id), [cells, area.id]);
  const { value, reading, failure, choose, again } = useSavedChoice(own.outcome);
  return (
    <section aria-labelledby="grade">
      <h2 className="govuk-heading-m" id="grade">
        {label}
      </h2>
      <AreaRulesSay area={area} />
      <CellConflict
        what="the grade"
        reading={reading}
        say={(outcome) => outcomeWords(outcome, instrument, wording)}
        take={choose}
        third="or choose another below"
        readOnly={readOnly !== null}
      />
      {readOnly === null ? (
        <Ladder
          id={fieldId(own.outcome)}
          label={label}
          labelledBy="grade"
          hint="Choose the description that fits best."
          instrument={instrument}
          wording={wording}
          descriptors={area.ladder}
          value={value}
          onChange={choose}
          showKeys={showKeys}
        />
      ) : reading.state === "conflict" ? null : (
        <p className="sl-answer">
          <GradeChip outcome={value} instrument={instrument} wording={wording} wordBeside />{" "}
          {value === null ? notAnsweredYet : outcomeWords(value, instrument, wording)}
        </p>
      )}
      <CellSaveFailure failure={failure} again={again} />
      <DepartureNote area={area} />
      <CellText
        cell={own.reason}
        label="Why this grade"
        what="the reason"
        labelSize="s"
        readOnly={readOnly !== null}
        rows={3}
      />
    </section>
  );
}

/** Said beside the reason, where it is of use: departing is anyone's right, and takes one sentence. */
function DepartureNote({ area }: { readonly area: Area }) {
  const view = useReturnView();
  const own = view.areas.find((each) => each.area.id === area.id);
  if (own === undefined || own.outcome.state !== "value" || !isGrade(own.outcome.value)) return null;
  if (!departsFrom(areaSuggestion(view, own), own.outcome.value)) return null;
  return <DepartureWords />;
}
