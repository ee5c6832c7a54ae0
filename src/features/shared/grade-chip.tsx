import { type AreaOutcome, type Grade, grades, type Wording } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { gradeLetter } from "../../domain/instrument/wording.ts";
import { notAnsweredYet, outcomeWords } from "../../domain/words/value-words.ts";
import { assertNever } from "../../kernel/assert-never.ts";

interface GradeChipProps {
  /** `null`: not answered yet. `conflict`: two are given, and none stands. */
  readonly outcome: AreaOutcome | "conflict" | null;
  readonly instrument: Instrument;
  readonly wording: Wording;
  /** The word stands beside the chip already: said once, not twice. */
  readonly wordBeside?: boolean;
}

/** A grade as its letter, in the one place of the product where the grade colours are used; the word goes with it for who cannot see. */
export function GradeChip({ outcome, instrument, wording, wordBeside = false }: GradeChipProps) {
  return (
    <span className={`sl-chip sl-chip--${isGrade(outcome) ? outcome : "none"}`}>
      <span aria-hidden="true">{chipText(outcome, instrument, wording)}</span>
      {wordBeside ? null : <span className="govuk-visually-hidden">{chipWords(outcome, instrument, wording)}</span>}
    </span>
  );
}

function chipText(outcome: GradeChipProps["outcome"], instrument: Instrument, wording: Wording): string {
  switch (outcome) {
    case null:
      return "·";
    case "conflict":
      return "≠";
    case "outstanding":
    case "good":
    case "requires-improvement":
    case "inadequate":
      return gradeLetter(outcome, instrument, wording);
    case "not-applicable":
      return "NA";
    case "not-enough-on-file":
      return "NE";
    case "not-involved":
      return "–";
    default:
      return assertNever(outcome);
  }
}

function chipWords(outcome: GradeChipProps["outcome"], instrument: Instrument, wording: Wording): string {
  if (outcome === null) return notAnsweredYet;
  if (outcome === "conflict") return "Two versions to choose from";
  return outcomeWords(outcome, instrument, wording);
}

function isGrade(outcome: GradeChipProps["outcome"]): outcome is Grade {
  return (grades as readonly unknown[]).includes(outcome);
}
