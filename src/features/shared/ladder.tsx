import type { ReactNode } from "react";
import { type AreaOutcome, type Grade, grades, type Wording } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { gradeLabel } from "../../domain/instrument/wording.ts";
import { RadioCards } from "../../ui/radio-cards.tsx";
import { GradeChip } from "./grade-chip.tsx";

interface LadderProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly labelSize?: "m";
  /** The id of a heading that already says the label. */
  readonly labelledBy?: string;
  readonly hint?: ReactNode;
  readonly instrument: Instrument;
  readonly wording: Wording;
  /** What each grade looks like here. */
  readonly descriptors: Record<Grade, readonly { readonly id: string; readonly text: string }[]>;
  readonly value: AreaOutcome | null;
  readonly onChange: (outcome: AreaOutcome | null) => void;
  /** Shows the accelerator keys on what they act on. */
  readonly showKeys: boolean;
  readonly error?: string | undefined;
}

/** The keys of the accelerators: the grade's rank, so that 4 is the best whatever the wording calls it. */
export const gradeKeys: Record<Grade, string> = {
  outstanding: "4",
  good: "3",
  "requires-improvement": "2",
  inadequate: "1",
};

const waysOut = [
  { value: "not-applicable", label: "Not applicable to this child" },
  { value: "not-enough-on-file", label: "Not enough on file to grade" },
] as const satisfies readonly { value: AreaOutcome; label: string }[];

/** The grades as cards to choose from, never one beforehand; then the two ways of not grading. */
export function Ladder({ instrument, wording, descriptors, value, showKeys, ...question }: LadderProps) {
  const cards = grades.map((grade) => ({
    value: grade,
    label: gradeLabel(grade, instrument, wording),
    mark: <GradeChip outcome={grade} instrument={instrument} wording={wording} wordBeside />,
    body: (
      <ul>
        {descriptors[grade].map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    ),
    shortcut: showKeys ? gradeKeys[grade] : undefined,
  }));
  return (
    <RadioCards<AreaOutcome>
      {...question}
      cards={cards}
      others={waysOut}
      value={value}
      clear="the grade"
      clearShortcut={showKeys ? "0" : undefined}
    />
  );
}
