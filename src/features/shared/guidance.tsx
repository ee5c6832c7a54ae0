import { useId } from "react";
import { grades, type Wording } from "../../domain/audit/values.ts";
import type { Area, Instrument, Standard } from "../../domain/instrument/schema.ts";
import { gradeLabel } from "../../domain/instrument/wording.ts";
import type { AuditLimits } from "../../domain/timescale/audit-limits.ts";
import { sayLimit } from "../../domain/words/say-limit.ts";
import { GradeChip } from "./grade-chip.tsx";

interface GuidanceProps {
  readonly area: Area;
  /** The standard that the guidance follows. */
  readonly standard: Standard | null;
  readonly agencyId: string;
  readonly instrument: Instrument;
  readonly wording: Wording;
  /** The timescale edition of the audit. */
  readonly edition: string | null;
  /** The area's own values, where there is an audit that has them. */
  readonly localLimit?: AuditLimits["localLimit"];
}

/** What stands beside the question while it is answered: never behind a disclosure, never in a hint. */
export function Guidance(props: GuidanceProps) {
  const { area, standard, agencyId, instrument, wording, edition } = props;
  const points = area.lookFor.find(({ agency }) => agency === agencyId)?.points ?? [];
  const timescales = instrument.timescales.filter(({ id }) => area.timescales.includes(id));
  return (
    <>
      {standard === null ? null : (
        <div className="sl-guide__standard">
          <StandardGuidance area={area} standard={standard} />
        </div>
      )}
      {points.length === 0 ? null : (
        <section>
          <h3>Look for in your file</h3>
          <ul className="sl-small">
            {points.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {timescales.length === 0 ? null : (
        <section>
          <h3>Timescales</h3>
          <dl className="sl-small sl-guide__limits">
            {timescales.map((timescale) => (
              <div key={timescale.id}>
                <dt>{timescale.label}</dt>
                <dd>{sayLimit(timescale, edition, props)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h3>What the grades mean everywhere</h3>
        <dl className="sl-small sl-guide__grades">
          {grades.map((grade) => (
            <div key={grade}>
              <dt>
                <GradeChip outcome={grade} instrument={instrument} wording={wording} wordBeside />{" "}
                {gradeLabel(grade, instrument, wording)}
              </dt>
              <dd>{instrument.grades.find(({ id }) => id === grade)?.meaning ?? ""}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

interface StandardGuidanceProps {
  readonly area: Area;
  readonly standard: Standard;
}

export function StandardGuidance({ area, standard }: StandardGuidanceProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <p id={id} className="sl-guide__name">
        {area.number}.{area.standards.indexOf(standard) + 1} {standard.text}
      </p>
      <p className="sl-small">{standard.guidance}</p>
    </section>
  );
}
