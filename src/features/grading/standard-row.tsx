import { type FocusEvent, memo, useMemo, useState } from "react";
import { type StandardAnswer, standardAnswers } from "../../domain/audit/values.ts";
import type { Area, Standard } from "../../domain/instrument/schema.ts";
import { answerWords, notAnsweredYet } from "../../domain/words/value-words.ts";
import { SegmentedRadios } from "../../ui/segmented-radios.tsx";
import { Tag } from "../../ui/tag.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { StandardGuidance } from "../shared/guidance.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { useFollowStandard, useIsCurrent } from "./current-standard.tsx";
import { HarmTick } from "./harm-tick.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { StandardEvidence } from "./standard-evidence.tsx";

const options = standardAnswers.map((value) => ({
  value,
  label: value === "not-applicable" ? "N/A" : answerWords[value],
  full: value === "not-applicable" ? answerWords[value] : undefined,
}));

// Drawn again only when the answer moves. React takes a controlled radio out of its group for a moment whenever it is drawn, and
// Chromium, if that radio has the focus, then makes the next one in the group a stop for the Tab key of its own.
const AnswerRadios = memo(SegmentedRadios<StandardAnswer>);

interface StandardRowProps {
  readonly area: Area;
  readonly standard: Standard;
  readonly showKeys: boolean;
}

/** One standard: answered or cleared at once, with its line of evidence. Drawn again only when it is its own turn. */
export const StandardRow = memo(function StandardRow({ area, standard, showKeys }: StandardRowProps) {
  const { cells, readOnly } = useReturn();
  const own = useMemo(() => cells.standard(standard.id), [cells, standard.id]);
  const { value, reading, failure, choose, again } = useSavedChoice<StandardAnswer>(own.answer);
  const follow = useFollowStandard();
  const isCurrent = useIsCurrent(standard.id);
  // Once open it stays open: closing on leaving would move what the next press is aimed at.
  const [isOpen, setIsOpen] = useState(false);
  const number = `${area.number}.${area.standards.indexOf(standard) + 1}`;
  const textId = `${fieldId(own.answer)}-text`;
  const take = (event: FocusEvent) => {
    follow(standard.id);
    // Not for the button that opens the line: it would be gone before the press on it ended.
    if (event.target instanceof HTMLInputElement) setIsOpen(true);
  };

  return (
    <li className="sl-std__row" data-current={isCurrent || undefined} data-standard={standard.id} onFocus={take}>
      <div>
        <span id={textId} className="sl-std__text">
          {number} {standard.text}
        </span>{" "}
        {standard.critical ? <Tag>critical</Tag> : null}
      </div>
      <div>
        <CellConflict
          what={`the answer to ${number}`}
          reading={reading}
          say={(answer) => answerWords[answer]}
          take={choose}
          third="or choose another below"
          readOnly={readOnly !== null}
        />
        {readOnly === null ? (
          <AnswerRadios
            id={fieldId(own.answer)}
            labelledBy={textId}
            options={options}
            value={value}
            onChange={choose}
            clear={`the answer to ${number}`}
          />
        ) : reading.state === "conflict" ? null : (
          <p className={value === null ? "sl-answer sl-hint" : "sl-answer"}>
            {value === null ? notAnsweredYet : answerWords[value]}
          </p>
        )}
        <CellSaveFailure failure={failure} again={again} />
        {standard.critical && value === "no" ? <HarmTick cell={own.harm} number={number} /> : null}
        <StandardEvidence
          cells={own}
          number={number}
          isOpen={isOpen}
          open={() => setIsOpen(true)}
          showKey={showKeys && isCurrent}
        />
        {/* Below what is pressed and typed in: opening it moves neither. */}
        {isCurrent ? (
          <div className="sl-guide-here">
            <StandardGuidance area={area} standard={standard} />
          </div>
        ) : null}
      </div>
    </li>
  );
});
