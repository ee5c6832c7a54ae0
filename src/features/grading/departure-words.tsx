import { useReturn } from "./return-in-hand.tsx";

/**
 * Said where a grade departs from what the rules say. Where nothing can be written, nobody is asked to; and whoever types in
 * what another graded on paper has no reason to give but the one on the paper.
 */
export function DepartureWords() {
  const { readOnly, isTranscribed } = useReturn();
  return <p className="sl-notice">{sayDeparture(readOnly !== null, isTranscribed)}</p>;
}

function sayDeparture(readOnly: boolean, isTranscribed: boolean): string {
  if (readOnly) return "This grade departs from what the rules say. The reason given is below.";
  return isTranscribed
    ? "The grade on the paper departs from what the rules say. If the paper says why, type it below. If it does not, leave this empty: it is listed as not given, and nobody gives it in the auditor’s place."
    : "Your grade departs from what the rules say. Say why in one sentence below: it is kept, and printed with the grade.";
}
