import { readAuditLimits } from "../../domain/audit/read-audit-limits.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { holidaysKnown } from "../../domain/timescale/bank-holidays.ts";
import { localLimitsOf, needsTermDates } from "../../domain/timescale/local-limits.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { CellForm } from "../shared/cell-form.tsx";
import { paths } from "../shared/paths.ts";
import { editionLabel } from "./edition-choice.tsx";
import { LocalLimitField } from "./local-limit-field.tsx";
import { TermDatesField } from "./term-dates-field.tsx";

/** What the area sets for itself: limits without a national number, and when its schools are open. */
export function LimitsScreen() {
  const { audit, instruments } = useAudit();
  const readOnly = useReadOnly() !== null;
  return (
    <Page
      title="Your area’s own limits and term dates"
      back={<BackLink to={paths.setUp(audit.id)}>Back to the set-up</BackLink>}
      narrow
    >
      <CellForm>
        {instruments.length === 0 ? (
          <p>Choose an instrument in the set-up first: it says which limits are local.</p>
        ) : null}
        {instruments.map((instrument) => (
          <LocalLimits
            key={instrument.id}
            instrument={instrument}
            heading={
              instruments.length === 1
                ? "Limits that your area sets"
                : `Limits that your area sets: ${instrument.title}`
            }
            readOnly={readOnly}
          />
        ))}
        <h2 className="govuk-heading-m">Term dates</h2>
        {instruments.length === 0 ? null : <TermDatesNeeded instruments={instruments} />}
        <TermDatesField readOnly={readOnly} />
      </CellForm>
    </Page>
  );
}

interface LocalLimitsProps {
  readonly instrument: Instrument;
  readonly heading: string;
  readonly readOnly: boolean;
}

function LocalLimits({ instrument, heading, readOnly }: LocalLimitsProps) {
  const { audit } = useAudit();
  useRevision();
  const { edition } = readAuditLimits(audit.log, instrument.id);
  const asked = localLimitsOf(instrument, edition);
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      {asked.length === 0 ? (
        <p>{editionLabel(instrument, edition)}: every limit has a national number, or there is none in this edition.</p>
      ) : (
        <p>
          These have no national number. Take them from your local procedures, as they were in the period read. Until
          one is entered, nothing is judged by it, and every screen and the report say so.
        </p>
      )}
      {asked.map(({ timescale, which }) => (
        <LocalLimitField
          key={`${timescale.id}/${which}`}
          instrument={instrument}
          timescale={timescale}
          which={which}
          readOnly={readOnly}
        />
      ))}
      <p className="sl-hint">
        Working days leave out weekends and the bank holidays of England and Wales, which are known to{" "}
        {sayDate(holidaysKnown.to)}. What reaches further is said, and not counted.
      </p>
    </>
  );
}

function TermDatesNeeded({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const { audit } = useAudit();
  useRevision();
  return instruments.some((each) => needsTermDates(each, readAuditLimits(audit.log, each.id))) ? (
    <p>This audit has limits in school days. They are counted by these dates, less weekends and bank holidays.</p>
  ) : (
    <p>No limit of this audit is counted in school days, so these dates may be left empty.</p>
  );
}
