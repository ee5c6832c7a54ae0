import { useMemo } from "react";
import { isGrade } from "../../domain/audit/area-status.ts";
import { overallSuggestion } from "../../domain/audit/overall-suggestion.ts";
import { departsFrom } from "../../domain/grading/suggestion.ts";
import { notAnsweredYet, outcomeWords } from "../../domain/words/value-words.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellForm } from "../shared/cell-form.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { GradeChip } from "../shared/grade-chip.tsx";
import { Ladder } from "../shared/ladder.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { AreaGradesGiven } from "./area-grades-given.tsx";
import { DepartureWords } from "./departure-words.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { useReturn, useReturnView } from "./return-in-hand.tsx";
import { RulesSay } from "./rules-say.tsx";
import { sayOverallRules } from "./say-overall-rules.ts";
import { useBackTo } from "./use-back-to.ts";
import { useFocusField } from "./use-focus-field.ts";

/** One grade for the whole case, as this agency's file shows it. */
export function OverallPage() {
  const { base, cells, readOnly } = useReturn();
  const back = useBackTo();
  useFocusField();
  return (
    <Page title="Overall grade" back={<BackLink to={back.to}>{back.text}</BackLink>}>
      <ReadOnlyNotice />
      <AreaGradesGiven />
      <CellForm>
        <OverallGrade />
        <OverallDeparture />
        <CellText
          cell={cells.overallReason}
          label="Why this overall grade"
          what="the reason for the overall grade"
          labelSize="s"
          readOnly={readOnly !== null}
          rows={4}
        />
      </CellForm>
      <ButtonLink to={back.to}>Go on</ButtonLink>
      <p className="sl-small no-print">
        <Link className="govuk-link" to={`${base}/earlier/overall`}>
          Earlier versions
        </Link>
      </p>
    </Page>
  );
}

function OverallGrade() {
  const { cells, instrument, wording, readOnly } = useReturn();
  const { value, reading, failure, choose, again } = useSavedChoice(cells.overallGrade);
  const descriptors = useMemo(() => {
    const meaning = (grade: string) => {
      const found = instrument.grades.find(({ id }) => id === grade);
      return found === undefined ? [] : [{ id: grade, text: found.meaning }];
    };
    return {
      outstanding: meaning("outstanding"),
      good: meaning("good"),
      "requires-improvement": meaning("requires-improvement"),
      inadequate: meaning("inadequate"),
    };
  }, [instrument]);
  return (
    <>
      <OverallRulesSay />
      <CellConflict
        what="the overall grade"
        reading={reading}
        say={(outcome) => outcomeWords(outcome, instrument, wording)}
        take={choose}
        third="or choose another below"
        readOnly={readOnly !== null}
      />
      {readOnly === null ? (
        <Ladder
          id={fieldId(cells.overallGrade)}
          label="Your overall grade for this case"
          labelSize="m"
          hint="Choose the description that fits the case as a whole, as your file shows it."
          instrument={instrument}
          wording={wording}
          descriptors={descriptors}
          value={value}
          onChange={choose}
          showKeys={false}
        />
      ) : reading.state === "conflict" ? null : (
        <p className="sl-answer">
          <GradeChip outcome={value} instrument={instrument} wording={wording} wordBeside />{" "}
          {value === null ? notAnsweredYet : outcomeWords(value, instrument, wording)}
        </p>
      )}
      <CellSaveFailure failure={failure} again={again} />
    </>
  );
}

function OverallRulesSay() {
  const { instrument, wording } = useReturn();
  return <RulesSay said={sayOverallRules(overallSuggestion(useReturnView()), instrument, wording)} />;
}

function OverallDeparture() {
  const view = useReturnView();
  const { grade } = view.overall;
  if (grade.state !== "value" || !isGrade(grade.value)) return null;
  if (!departsFrom(overallSuggestion(view), grade.value)) return null;
  return <DepartureWords />;
}
