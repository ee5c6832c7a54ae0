import { type Grade, grades } from "../audit/values.ts";

/** How far one reason reaches: exactly this grade, or this grade and every lower one. */
export interface Cap {
  readonly grade: Grade;
  /** `true`: "no better than"; a lower grade is no departure. */
  readonly orWorse: boolean;
}

/**
 * What the rules say, and the facts that made them say it. It never chooses: where no rule speaks there is no suggestion
 * at all, so that nobody takes silence for "outstanding". `R` is the union of reasons.
 */
export interface Suggestion<R> extends Cap {
  /** Every rule that spoke, the strictest first: the why-trace. */
  readonly reasons: readonly (R & Cap)[];
}

/** 4 for outstanding to 1 for inadequate. Orders, and is never averaged. */
export function rankOf(grade: Grade): number {
  return grades.length - grades.indexOf(grade);
}

/** The grade that all reasons leave open. Where one says "this" and another "no better than that", the lower of the two stands. */
export function combine<R>(reasons: readonly (R & Cap)[]): Suggestion<R> | null {
  // Array.prototype.sort is stable: reasons of one strength stay in the instrument's order.
  const sorted = [...reasons].sort(
    (a, b) => rankOf(a.grade) - rankOf(b.grade) || Number(a.orWorse) - Number(b.orWorse),
  );
  const [strictest] = sorted;
  if (strictest === undefined) return null;
  return { grade: strictest.grade, orWorse: strictest.orWorse, reasons: sorted };
}

/** Whether a chosen grade is another than the rules leave open, and so owes one sentence. */
export function departsFrom(suggestion: Cap | null, chosen: Grade): boolean {
  if (suggestion === null) return false;
  const distance = rankOf(chosen) - rankOf(suggestion.grade);
  return distance > 0 || (distance < 0 && !suggestion.orWorse);
}
