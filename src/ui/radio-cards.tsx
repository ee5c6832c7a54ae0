import { type ReactNode, useId, useRef } from "react";
import { ClearChoice } from "./clear-choice.tsx";
import type { QuestionProps } from "./field.tsx";
import { FieldGroup } from "./field-group.tsx";
import { radioTabStop } from "./radio-tab-stop.ts";

interface RadioCard<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  /** A mark before the label, e.g. a letter. It repeats the label, so it is hidden from screen readers. */
  readonly mark?: ReactNode;
  /** What choosing it means, read out as its description. */
  readonly body?: ReactNode;
  readonly shortcut?: string | undefined;
}

interface RadioCardsProps<V extends string> extends QuestionProps {
  /** The id of a heading that already says the label: it is not said twice. */
  readonly labelledBy?: string | undefined;
  readonly cards: readonly RadioCard<V>[];
  /** The ways out, after an "or": chosen in the same group as the cards. */
  readonly others?: readonly RadioCard<V>[] | undefined;
  /** `null`: nothing is chosen. Nothing is ever chosen beforehand. */
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly clear: ReactNode;
  readonly clearShortcut?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

/** Radios as descriptive cards side by side, one below the other where there is no room. */
export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const {
    id,
    cards,
    others = [],
    value,
    onChange,
    onBlur,
    clear,
    clearShortcut,
    readOnly = false,
    ...question
  } = props;
  const name = useId();
  const first = id ?? name;
  const group = useRef<HTMLDivElement>(null);
  const values = [...cards, ...others].map((option) => option.value);
  const radio = (option: RadioCard<V>, index: number) => {
    const own = index === 0 ? first : `${first}-${option.value}`;
    return {
      id: own,
      name,
      type: "radio",
      tabIndex: radioTabStop(values, value, option.value),
      autoComplete: "off",
      disabled: readOnly,
      checked: value === option.value,
      onChange: () => onChange(option.value),
      onBlur,
      "aria-describedby": option.body === undefined ? undefined : `${own}-body`,
    } as const;
  };
  return (
    <FieldGroup {...question}>
      <div className="sl-ladder-box" ref={group}>
        <div className="sl-ladder">
          {cards.map((card, index) => {
            const input = radio(card, index);
            return (
              <div key={card.value} className="sl-ladder__card">
                <label className="sl-ladder__head">
                  <input {...input} />
                  <span className="sl-ladder__mark" aria-hidden="true">
                    {card.mark}
                  </span>
                  <span className="sl-ladder__label">{card.label}</span>
                  <Shortcut keyName={card.shortcut} />
                </label>
                {card.body === undefined ? null : (
                  <div id={input["aria-describedby"]} className="sl-ladder__body">
                    {card.body}
                  </div>
                )}
              </div>
            );
          })}
        </div>
        <div className="sl-or">
          {others.length === 0 ? null : <span>or</span>}
          {others.map((other, index) => (
            <label key={other.value} className="sl-or__choice">
              <input {...radio(other, cards.length + index)} />
              {other.mark === undefined ? null : <span aria-hidden="true">{other.mark}</span>}
              <span>{other.label}</span>
              <Shortcut keyName={other.shortcut} />
            </label>
          ))}
          <ClearChoice
            shown={value !== null && !readOnly}
            what={clear}
            shortcut={clearShortcut}
            group={group}
            onClear={() => onChange(null)}
          />
        </div>
      </div>
    </FieldGroup>
  );
}

function Shortcut({ keyName }: { readonly keyName: string | undefined }) {
  return keyName === undefined ? null : (
    <span className="sl-key" aria-hidden="true">
      {keyName}
    </span>
  );
}
