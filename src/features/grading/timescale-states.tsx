import { caseCells, setUpCells } from "../../domain/audit/cells.ts";
import { milestonesFor } from "../../domain/instrument/applicability.ts";
import type { Area, Timescale } from "../../domain/instrument/schema.ts";
import { inWords } from "../../domain/instrument/wording.ts";
import { judgeTimescale } from "../../domain/timescale/judge-timescale.ts";
import { sayJudgements } from "../../domain/words/say-timescale.ts";
import { twoVersions } from "../../domain/words/value-words.ts";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { useEdition } from "./use-edition.ts";

/**
 * What the area's timescales say of the dates above them, where this agency records both ends. It changes as dates are
 * saved and is not announced: it stands beside what is being typed, and nothing has to be done about it.
 */
export function TimescaleStates({ area }: { readonly area: Area }) {
  const { agency, instrument, wording } = useReturn();
  const say = useStates();
  const recorded = new Set(milestonesFor(instrument, agency.id).map(({ id }) => id));
  const states = instrument.timescales
    .filter(({ id, from, to }) => area.timescales.includes(id) && recorded.has(from) && recorded.has(to))
    .map((timescale) => ({ timescale, lines: say(timescale) }))
    .filter(({ lines }) => lines.length > 0);
  if (states.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">What is due by these dates</h3>
      <dl className="sl-due sl-small">
        {states.map(({ timescale, lines }) => (
          <div key={timescale.id}>
            <dt>{inWords(timescale.label, instrument, wording)}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}

/** The lines of one timescale; none where it is not for this child or not in this edition, which the guidance says. */
function useStates(): (timescale: Timescale) => readonly string[] {
  const { audit } = useAudit();
  const { address, cells, instrument, wording } = useReturn();
  const edition = useEdition();
  useRevision();
  const period = audit.read(setUpCells.periodJudged);
  const periodEnd = period.state === "value" && period.value.to !== "" ? period.value.to : null;
  const name = (list: readonly { readonly id: string; readonly label: string }[]) => (id: string) =>
    inWords(list.find((each) => each.id === id)?.label ?? id, instrument, wording);
  const names = { milestone: name(instrument.milestones), profile: name(instrument.profile) };

  return (timescale) => {
    const dates = new Map([timescale.from, timescale.to].map((id) => [id, audit.read(cells.milestone(id))]));
    if ([...dates.values()].some(({ state }) => state === "conflict")) return [twoVersions];
    const judgements = judgeTimescale({
      timescale,
      edition,
      periodEnd,
      bandOf: (profileId) => {
        const band = audit.read(caseCells(address.caseId).band(profileId));
        return band.state === "value" ? band.value : undefined;
      },
      datesOf: (id) => {
        const reading = dates.get(id);
        return reading?.state === "value" ? reading.value : [];
      },
    });
    return judgements[0]?.type === "not-applicable" ? [] : [...new Set(sayJudgements(judgements, names))];
  };
}
