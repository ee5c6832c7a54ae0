import type { Transcription } from "../audit/values.ts";
import { sayDate } from "./say-date.ts";

/** "As received on paper from Named nurse, Health visiting, signed on 3 November 2026; typed in by QA lead." */
export function sayTranscribed(mark: Transcription, agency: string): string {
  const signed = mark.signedOn === "" ? "with no date on it" : `signed on ${sayDate(mark.signedOn)}`;
  return `As received on paper from ${mark.from}, ${agency}, ${signed}; typed in by ${mark.typedBy}.`;
}

interface SignedOff {
  readonly role: string;
  /** As the page says it: the day, or the day and the time. */
  readonly when: string;
}

/** Who signed a return off and when. On paper it was signed by one person and typed in by another, and both are said. */
export function saySignedOff({ role, when }: SignedOff, mark: Transcription | null, agency: string): string {
  const here = `by ${role} on ${when}.`;
  if (mark === null) return `Signed off ${here}`;
  const signed = mark.signedOn === "" ? " (no date on the paper)" : `, on ${sayDate(mark.signedOn)}`;
  return `Signed off on paper by ${mark.from}, ${agency}${signed}; typed in by ${mark.typedBy}. Signed off here ${here}`;
}
