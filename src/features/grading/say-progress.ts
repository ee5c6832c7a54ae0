import type { ReturnProgress } from "../../domain/audit/return-progress.ts";

/** "7 of 12 areas complete, 41 of 58 standards answered". */
export function sayProgress(progress: ReturnProgress): string {
  const { areasComplete, areasAsked, standardsAnswered, standardsAsked } = progress;
  return `${areasComplete} of ${areasAsked} areas complete, ${standardsAnswered} of ${standardsAsked} standards answered`;
}
