import type { ChangeEvent } from "react";
import type { FieldProblem } from "../../ui/error-summary.tsx";
import type { QuestionProps } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { CellIdentifiers } from "./cell-identifiers.tsx";

interface ActTextProps extends Omit<QuestionProps, "error" | "labelSize"> {
  readonly id: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** Of the whole form; the one that is about this field is said at it. */
  readonly problems: readonly FieldProblem[];
  /** How long the answer is expected to be, in characters. Without it there may be several lines. */
  readonly width?: 20 | 30 | undefined;
}

/** A text that goes with an act, such as a reason, and is saved when the act is done and not before. The guard stands under it. */
export function ActText({ value, onType, problems, width, ...question }: ActTextProps) {
  const field = {
    ...question,
    labelSize: "s" as const,
    value,
    error: problems.find(({ fieldId }) => fieldId === question.id)?.text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onType(event.currentTarget.value),
  };
  return (
    <>
      {width === undefined ? <TextArea {...field} /> : <TextField {...field} width={width} />}
      <CellIdentifiers text={value} />
    </>
  );
}

interface RoleTextProps extends Omit<ActTextProps, "label"> {
  readonly label?: string;
}

/** Who does it: a role, which is kept, and never a name. */
export function RoleText({
  label = "Your role",
  hint = "Your role, not your name, for example “QA lead”",
  width = 20,
  ...field
}: RoleTextProps) {
  return <ActText {...field} label={label} hint={hint} width={width} />;
}
