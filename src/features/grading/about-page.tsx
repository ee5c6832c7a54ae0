import type { YesNo } from "../../domain/audit/values.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { notAnsweredYet, yesNoWords } from "../../domain/words/value-words.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Radios } from "../../ui/radios.tsx";
import { Link } from "../../ui/router.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellForm } from "../shared/cell-form.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { TranscribedNotice } from "./transcribed-notice.tsx";
import { useBackTo } from "./use-back-to.ts";
import { useFocusField } from "./use-focus-field.ts";

const yesOrNo = (["yes", "no"] as const).map((value) => ({ value, label: yesNoWords[value] }));

/** Who reads the file, and whom they spoke with: what a reader of the grades needs to know first. */
export function AboutPage() {
  const { cells, base, readOnly } = useReturn();
  const back = useBackTo();
  useFocusField();
  return (
    <Page title="About this return" back={<BackLink to={back.to}>{back.text}</BackLink>} narrow>
      <ReadOnlyNotice />
      <TranscribedNotice offer />
      <CellForm>
        <YesNoQuestion
          cell={cells.independent}
          label="Are you independent of the case?"
          hint="You have not worked with the family, nor supervised anyone who did."
          what="whether you are independent"
        />
        <YesNoQuestion
          cell={cells.workerSpoken}
          label="Did you speak with the worker?"
          hint="Or with their manager, where the worker has left."
          what="whether the worker was spoken to"
        />
        <YesNoQuestion
          cell={cells.familyInput}
          label="Did you hear from the family, or from other practitioners?"
          hint="For this audit: a conversation, a meeting or a form."
          what="whether the family was heard"
        />
        <CellText
          cell={cells.inputNote}
          label="What you heard, from whom and when"
          hint="Roles, not names."
          what="what was heard"
          labelSize="s"
          optional
          readOnly={readOnly !== null}
          rows={4}
        />
      </CellForm>
      <ButtonLink to={back.to}>Go on</ButtonLink>
      <p className="sl-small no-print">
        <Link className="govuk-link" to={`${base}/earlier/about`}>
          Earlier versions
        </Link>
      </p>
    </Page>
  );
}

interface YesNoQuestionProps {
  readonly cell: Cell<YesNo>;
  readonly label: string;
  readonly hint: string;
  readonly what: string;
}

function YesNoQuestion({ cell, label, hint, what }: YesNoQuestionProps) {
  const { readOnly } = useReturn();
  const { value, reading, failure, choose, again } = useSavedChoice(cell);
  return (
    <div className="sl-cell">
      <CellConflict
        what={what}
        reading={reading}
        say={(answer) => yesNoWords[answer]}
        take={choose}
        third="or choose below"
        readOnly={readOnly !== null}
      />
      {readOnly === null ? (
        <Radios
          id={fieldId(cell)}
          label={label}
          hint={hint}
          labelSize="s"
          inline
          options={yesOrNo}
          value={value}
          onChange={choose}
          clear={what}
        />
      ) : reading.state === "conflict" ? null : (
        <>
          <p className="govuk-label govuk-label--s">{label}</p>
          <p className={value === null ? "sl-hint" : "sl-plain"}>
            {value === null ? notAnsweredYet : yesNoWords[value]}
          </p>
        </>
      )}
      <CellSaveFailure failure={failure} again={again} />
    </div>
  );
}
