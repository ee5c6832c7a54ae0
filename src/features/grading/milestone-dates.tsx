import type { Area } from "../../domain/instrument/schema.ts";
import { MilestoneDate } from "./milestone-date.tsx";
import type { AskedMilestone } from "./milestones-of.ts";
import { TimescaleStates } from "./timescale-states.tsx";

interface MilestoneDatesProps {
  readonly area: Area;
  readonly asked: readonly AskedMilestone[];
}

/** The dates that the area's timescales run between, where this agency is the one that records them. */
export function MilestoneDates({ area, asked }: MilestoneDatesProps) {
  return (
    <section aria-labelledby="dates">
      <h2 className="govuk-heading-m" id="dates">
        Dates on file
      </h2>
      <p className="sl-hint">Leave a date empty where your file does not give it.</p>
      <div className="sl-dates">
        {asked.map(({ milestone, withTime }) => (
          <MilestoneDate
            key={milestone.id}
            id={milestone.id}
            label={milestone.label}
            repeats={milestone.repeats}
            withTime={withTime}
          />
        ))}
      </div>
      <TimescaleStates area={area} />
    </section>
  );
}
