import { memo } from "react";
import type { AreaOutcome, Wording } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { Link } from "../../ui/router.tsx";
import { GradeChip } from "./grade-chip.tsx";

export interface RailArea {
  readonly number: number;
  readonly title: string;
  readonly to: string;
  readonly outcome: AreaOutcome | "conflict" | null;
  readonly answered: number;
  readonly standards: number;
}

interface AreaRailProps {
  readonly progress: string;
  readonly areas: readonly RailArea[];
  readonly current: number;
  readonly instrument: Instrument;
  readonly wording: Wording;
}

/** Every area of the case at the left of the one in hand: its grade, and how many of its standards are answered. */
export function AreaRail({ progress, areas, current, instrument, wording }: AreaRailProps) {
  return (
    <nav className="sl-rail" aria-label="Areas">
      <p className="sl-hint sl-small">{progress}</p>
      <ol>
        {areas.map((area) => (
          <RailLine
            key={area.number}
            {...area}
            isCurrent={area.number === current}
            instrument={instrument}
            wording={wording}
          />
        ))}
      </ol>
    </nav>
  );
}

interface RailLineProps extends RailArea {
  readonly isCurrent: boolean;
  readonly instrument: Instrument;
  readonly wording: Wording;
}

// A choice changes one line: the other eleven are not drawn again.
const RailLine = memo(function RailLine(props: RailLineProps) {
  const { number, title, to, outcome, answered, standards, isCurrent, instrument, wording } = props;
  return (
    <li>
      <GradeChip outcome={outcome} instrument={instrument} wording={wording} />
      <Link to={to} aria-current={isCurrent ? "step" : undefined}>
        {number} {title}
      </Link>
      <span className="sl-rail__count">
        {standards === 0 ? (
          <span aria-hidden="true">–</span>
        ) : (
          <>
            <span aria-hidden="true">
              {answered}/{standards}
            </span>
            <span className="govuk-visually-hidden">
              {answered} of {standards} standards
            </span>
          </>
        )}
      </span>
    </li>
  );
});
