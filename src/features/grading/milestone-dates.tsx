import { useMemo } from "react";
import type { Area } from "../../domain/instrument/schema.ts";
import { inWords } from "../../domain/instrument/wording.ts";
import { MilestoneDate } from "./milestone-date.tsx";
import { milestonesOf } from "./milestones-of.ts";
import { useReturn } from "./return-in-hand.tsx";
import { useEdition } from "./use-edition.ts";

/** The dates that the area's timescales run between, where this agency is the one that records them. */
export function MilestoneDates({ area }: { readonly area: Area }) {
  const { instrument, agency, wording } = useReturn();
  const edition = useEdition();
  const asked = useMemo(
    () => milestonesOf(area, instrument, agency.id, edition),
    [area, instrument, agency.id, edition],
  );
  if (asked.length === 0) return null;
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
            label={inWords(milestone.label, instrument, wording)}
            repeats={milestone.repeats}
            withTime={withTime}
          />
        ))}
      </div>
    </section>
  );
}
