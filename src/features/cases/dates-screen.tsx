import { useMemo } from "react";
import { caseCells } from "../../domain/audit/cells.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { readAuditData } from "../../domain/overview/audit-data.ts";
import { type DifferingDates, differingDates } from "../../domain/overview/differing-dates.ts";
import { count } from "../../domain/words/count.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Radios } from "../../ui/radios.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { paths } from "../shared/paths.ts";
import { useSavedChoice } from "../shared/use-saved-choice.ts";

/** Where agencies gave different dates for one event of one child: the lead accepts one, and nobody's own is changed. */
export function DatesScreen() {
  const { audit, instruments } = useAudit();
  return (
    <Page title="Dates that differ" back={<BackLink to={paths.cases(audit.id)}>Back to the cases</BackLink>} narrow>
      {instruments.length === 0 ? <p>This audit has no instrument yet, so no dates are asked for.</p> : null}
      {instruments.map((instrument) => (
        <section key={instrument.id} aria-label={instrument.title}>
          {instruments.length === 1 ? null : <h2 className="govuk-heading-m">{instrument.title}</h2>}
          <Differing instrument={instrument} />
        </section>
      ))}
    </Page>
  );
}

function Differing({ instrument }: { readonly instrument: Instrument }) {
  const { audit } = useAudit();
  const revision = useRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log is changed in place, and `revision` is what says so.
  const differing = useMemo(() => differingDates(readAuditData(audit.log, instrument)), [audit, instrument, revision]);
  if (differing.length === 0) {
    return <p>In the returns that are signed off, agencies gave no different dates for the same event.</p>;
  }
  const open = differing.filter(({ accepted }) => accepted.state !== "value").length;
  return (
    <>
      <p>
        These agencies gave different dates for the same event, in returns that are signed off. Accept one: the
        timescales of every return of that case are then judged by it. Each return keeps its own date, and is judged by
        it until then.
      </p>
      <p role="status">
        {open === 0 ? "One is accepted for each." : `${count(open, "date")} of ${differing.length} not accepted yet.`}
      </p>
      {differing.map((each) => (
        <OneEvent key={`${each.case.id}/${each.milestone.id}`} instrument={instrument} differing={each} />
      ))}
    </>
  );
}

interface OneEventProps {
  readonly instrument: Instrument;
  readonly differing: DifferingDates;
}

function OneEvent({ instrument, differing }: OneEventProps) {
  const readOnly = useReadOnly() !== null;
  const { case: listed, milestone, given } = differing;
  const cell = useMemo(
    () => caseCells(listed.id).acceptedDates(instrument.id, milestone.id),
    [listed.id, instrument.id, milestone.id],
  );
  const saved = useSavedChoice(cell);
  const name = `${listed.reference ?? "Case without a reference"}: ${milestone.label}`;
  const accepted = saved.value;
  const isAccepted = (dates: readonly string[]) => accepted !== null && dates.join() === accepted.join();
  // An agency may have corrected its date since: what was accepted stands until the lead says otherwise.
  const isGone = accepted !== null && !given.some(({ dates }) => isAccepted(dates));
  const all = [
    ...given.map(({ dates, by }) => ({ dates, hint: by.map(({ label }) => label).join(", ") })),
    ...(isGone ? [{ dates: accepted, hint: "Accepted earlier, and given by no return now" }] : []),
  ];
  const options = all.map(({ dates, hint }, index) => ({ value: String(index), label: sayDates(dates), hint }));
  const chosen = all.findIndex(({ dates }) => isAccepted(dates));
  const value = chosen === -1 ? null : String(chosen);
  return (
    <section>
      <CellConflict
        what={`the date accepted for “${name}”`}
        reading={saved.reading}
        say={sayDates}
        take={saved.choose}
        third="or choose another below"
        readOnly={readOnly}
      />
      {readOnly ? (
        <Given name={name} options={options} value={value} />
      ) : (
        <Radios
          label={name}
          labelSize="s"
          value={value}
          options={options}
          clear={`the date accepted for ${name}`}
          onChange={(index) => saved.choose(all[Number(index ?? Number.NaN)]?.dates ?? null)}
        />
      )}
      <CellSaveFailure failure={saved.failure} again={saved.again} />
    </section>
  );
}

interface GivenProps {
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
  readonly value: string | null;
}

function Given({ name, options, value }: GivenProps) {
  return (
    <>
      <h2 className="govuk-heading-s">{name}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {options.map((option) => (
          <li key={option.value}>
            {option.label}: {option.hint}
            {option.value === value ? " (accepted)" : ""}
          </li>
        ))}
      </ul>
    </>
  );
}

function sayDates(dates: readonly string[]): string {
  return dates.map(sayDate).join("; ");
}
