import { type ChangeEvent, type ComponentProps, useId, useState } from "react";
import { Field, type QuestionProps } from "./field.tsx";
import { quietInput } from "./quiet-input.ts";

interface TextAreaProps
  extends QuestionProps,
    Omit<ComponentProps<"textarea">, keyof QuestionProps | "className" | "required" | "maxLength"> {
  /** The most characters that can be kept. Typing past it is possible and said; nothing typed is cut. */
  readonly limit?: number | undefined;
}

// The count is of use only near the end; before, it would be noise on every key.
const nearLimit = 0.9;

/** Text of any length, growing with what is typed. The rest of the props go to the textarea. */
export function TextArea({ label, hint, error, optional, labelSize, id, limit, ...input }: TextAreaProps) {
  const countId = useId();
  const written = String(input.value ?? input.defaultValue ?? "").length;
  const [left, setLeft] = useState(() => remaining(written, limit));
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget;
    setLeft(remaining(area.value.length, limit));
    growByHand(area);
    input.onChange?.(event);
  };
  return (
    <Field {...{ label, hint, error, optional, labelSize, id }} describedBy={left === null ? undefined : countId}>
      {(wiring) => (
        <>
          <textarea
            rows={2}
            {...quietInput}
            {...input}
            {...wiring}
            onChange={change}
            className={`govuk-textarea sl-textarea${error === undefined ? "" : " govuk-textarea--error"}`}
          />
          <div id={countId} className="govuk-hint sl-count" aria-live="polite">
            {left === null ? null : countText(left)}
          </div>
        </>
      )}
    </Field>
  );
}

function remaining(length: number, limit: number | undefined): number | null {
  return limit === undefined || length < limit * nearLimit ? null : limit - length;
}

function countText(left: number): string {
  const characters = Math.abs(left) === 1 ? "character" : "characters";
  return left >= 0
    ? `You have ${left.toLocaleString("en-GB")} ${characters} left`
    : `You have ${(-left).toLocaleString("en-GB")} ${characters} too many`;
}

// Browsers that size a field by its content need nothing, and measuring on each key would cost them a layout.
function growByHand(area: HTMLTextAreaElement): void {
  if (globalThis.CSS?.supports?.("field-sizing", "content") ?? true) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 4}px`;
}
