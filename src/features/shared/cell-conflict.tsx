import { useId } from "react";
import type { Reading } from "../../domain/log/heads.ts";
import { sayInstant } from "../../domain/words/say-date.ts";
import { LinkButton } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

interface CellConflictProps<V> {
  /** What the field is called within a sentence, e.g. "the grade". */
  readonly what: string;
  readonly reading: Reading<V>;
  /** One version as people read it. */
  readonly say: (value: V) => string;
  readonly take: (value: V | null) => void;
  /** How a third is given: "or write a third below", "or choose another below". Left out where there is no third. */
  readonly third?: string | undefined;
  readonly readOnly: boolean;
}

/** Two versions that nothing has settled. Both are shown whole; software puts neither first and never joins them. */
export function CellConflict<V>({ what, reading, say, take, third, readOnly }: CellConflictProps<V>) {
  const id = useId();
  if (reading.state !== "conflict") return null;
  return (
    <section className="sl-notice sl-notice--warn" aria-labelledby={id}>
      <p id={id} className="sl-notice__title">
        Two versions of {what} were saved apart.
        {readOnly ? null : ` Take one${third === undefined ? "" : `, ${third}`}.`} Until then neither counts.
      </p>
      <ul className="sl-versions">
        {reading.versions.map((version, index) => (
          <li key={version.id}>
            <span className="sl-plain">{version.value === null ? "Cleared" : say(version.value)}</span>
            <span className="sl-hint sl-small">saved {sayInstant(version.at)}</span>
            {readOnly ? null : (
              <LinkButton onClick={() => take(version.value)}>
                Take this one
                <VisuallyHidden>
                  , version {index + 1} of {reading.versions.length}
                </VisuallyHidden>
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
