import type { Instrument, Timescale } from "../../domain/instrument/schema.ts";

interface TimescaleConditionsProps {
  readonly timescale: Timescale;
  readonly instrument: Instrument;
}

/** What ends a timescale, and where its limit does not hold by itself. */
export function TimescaleConditions({ timescale, instrument }: TimescaleConditionsProps) {
  const { until, exceptions = [] } = timescale;
  const end = instrument.milestones.find(({ id }) => id === until)?.label;
  if (end === undefined && exceptions.length === 0) return null;
  return (
    <ul className="govuk-list sl-small">
      {end === undefined ? null : <li>Until: {end}</li>}
      {exceptions.map(({ effect, reason }) => (
        <li key={reason}>
          {effect === "ask" ? "Ask about it" : "Not applicable"}: {reason}
        </li>
      ))}
    </ul>
  );
}
