import { notAnsweredYet } from "../../domain/words/value-words.ts";

/** One answer of the set-up where it can only be read. */
export function Given({ label, value }: { readonly label: string; readonly value: string | null }) {
  return (
    <div className="sl-cell">
      <p className="govuk-label govuk-label--s">{label}</p>
      <p className={value === null ? "sl-hint" : "sl-plain"}>{value ?? notAnsweredYet}</p>
    </div>
  );
}
