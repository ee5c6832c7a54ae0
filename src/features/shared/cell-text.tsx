import { type ChangeEvent, type ReactNode, useEffect, useState } from "react";
import { longestFreeText } from "../../domain/audit/values.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { sayInstant } from "../../domain/words/say-date.ts";
import { notAnsweredYet } from "../../domain/words/value-words.ts";
import { LinkButton } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useReading } from "./audit-context.tsx";
import { CellConflict } from "./cell-conflict.tsx";
import { fieldId } from "./cell-field-id.ts";
import { CellIdentifiers } from "./cell-identifiers.tsx";
import { CellSaveFailure } from "./cell-save-failure.tsx";
import { useSavedText } from "./use-saved-text.ts";

export interface CellTextProps {
  readonly cell: Cell<string>;
  readonly label: ReactNode;
  /** What the field is called within a sentence, e.g. "the reason". */
  readonly what: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly labelSize?: "s" | "m" | "hidden";
  readonly readOnly: boolean;
  readonly rows?: number;
  /** For what is a line and not a text: a title, a role. */
  readonly oneLine?: boolean;
  /** The list of what to look for holds nothing but what the guard would tell of it. */
  readonly isGuarded?: boolean;
  /** What stands in the place of a text that cannot be written here and that nobody has written. */
  readonly empty?: string;
  /** Only where a person has chosen it: a browser may send what it checks to its maker. */
  readonly spellCheck?: boolean;
}

/** One free text of the audit: typed, kept as a draft, saved on leaving; or plain text where nothing can be changed. */
export function CellText(props: CellTextProps) {
  const [isUnsaved, setUnsaved] = useState(false);
  // Another tab may take over in the middle of a sentence: what is not saved stays where it can be seen and copied.
  return props.readOnly && !isUnsaved ? <PlainText {...props} /> : <TypedText {...props} onUnsaved={setUnsaved} />;
}

const otherTab = { type: "read-only", why: "other-tab" } as const;

interface TypedTextProps extends CellTextProps {
  readonly onUnsaved: (isUnsaved: boolean) => void;
}

function TypedText(props: TypedTextProps) {
  const { cell, label, what, hint, optional, labelSize, readOnly, rows = 2, oneLine = false, onUnsaved } = props;
  const { spellCheck = false, isGuarded = true } = props;
  const saved = useSavedText(cell, what);
  const { commit } = saved;
  useEffect(() => {
    // Once this tab may write again, what it could not save meanwhile is saved.
    if (!readOnly) void commit();
  }, [readOnly, commit]);
  const leave = async () => onUnsaved((await commit()) !== null);
  const field = {
    id: fieldId(cell),
    label,
    hint,
    optional,
    labelSize,
    value: saved.text,
    ref: saved.ref,
    spellCheck,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      saved.change(event.currentTarget.value);
      onUnsaved(true);
    },
    onBlur: leave,
  };
  return (
    <div className="sl-cell">
      <CellConflict
        what={what}
        reading={saved.reading}
        say={(text) => text}
        take={saved.take}
        third="or write a third below"
        readOnly={false}
      />
      {saved.draft === null ? null : (
        <div className="sl-notice">
          <p className="sl-plain">
            You typed this on {sayInstant(saved.draft.at)}, and it was not saved: “{saved.draft.text}”
          </p>
          <p className="sl-acts">
            <LinkButton onClick={() => saved.settleDraft(true)}>Use it</LinkButton>
            <LinkButton onClick={() => saved.settleDraft(false)}>Discard</LinkButton>
          </p>
        </div>
      )}
      {oneLine ? <TextField {...field} /> : <TextArea {...field} rows={rows} limit={longestFreeText} />}
      {saved.changedElsewhere ? (
        <p className="sl-small" role="status">
          Changed elsewhere while you were typing. Yours is still here; when you leave the field both are kept, for you
          to choose.
        </p>
      ) : null}
      <CellSaveFailure failure={readOnly ? otherTab : saved.failure} again={commit} />
      {isGuarded ? <CellIdentifiers text={saved.text} /> : null}
    </div>
  );
}

function PlainText({ cell, label, what, labelSize, empty = notAnsweredYet }: CellTextProps) {
  const reading = useReading(cell);
  return (
    <div className="sl-cell">
      <p className={labelSize === "hidden" ? "govuk-visually-hidden" : `govuk-label govuk-label--${labelSize ?? "s"}`}>
        {label}
      </p>
      <CellConflict what={what} reading={reading} say={(text) => text} take={() => {}} third="" readOnly />
      {reading.state === "conflict" ? null : (
        <p className={reading.state === "value" ? "sl-plain" : "sl-hint"}>
          {reading.state === "value" ? reading.value : empty}
        </p>
      )}
    </div>
  );
}
