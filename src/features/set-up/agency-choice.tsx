import { useMemo } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import { listAgencies } from "../../domain/audit/list-agencies.ts";
import { returnsWithAnswers } from "../../domain/audit/returns-with-answers.ts";
import type { Presence } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { count } from "../../domain/words/count.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";

type Agency = Instrument["agencies"][number];

interface AgencyChoiceProps {
  readonly instrument: Instrument | null;
  readonly readOnly: boolean;
}

export function AgencyChoice({ instrument, readOnly }: AgencyChoiceProps) {
  if (instrument === null) return <p>Choose an instrument first: it names the agencies that can take part.</p>;
  if (readOnly) return <TakingPart instrument={instrument} />;
  return (
    <FieldGroup
      label="Agencies"
      labelSize="hidden"
      hint="An agency that takes part owes a return for every case it knows. You can say which cases those are on the page of each case."
    >
      <div className="sl-ticks">
        {instrument.agencies.map((agency) => (
          <OneAgency key={agency.id} agency={agency} />
        ))}
      </div>
    </FieldGroup>
  );
}

/** The agencies that take part, to be read. */
export function TakingPart({ instrument }: { readonly instrument: Instrument }) {
  const { audit } = useAudit();
  useRevision();
  const agencies = listAgencies(audit.log, instrument);
  if (agencies.length === 0) return <p>None chosen yet</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {agencies.map(({ id, label, inConflict }) => (
        <li key={id}>
          {label}
          {inConflict ? " (two versions to choose from)" : null}
        </li>
      ))}
    </ul>
  );
}

function OneAgency({ agency }: { readonly agency: Agency }) {
  const { audit } = useAudit();
  useRevision();
  const cell = useMemo(() => setUpCells.agency(agency.id), [agency.id]);
  const saved = useSavedChoice(cell);
  const isIn = saved.value?.state === "in";
  const answered = isIn ? 0 : returnsWithAnswers(audit.log, ({ agencyId }) => agencyId === agency.id).length;
  const toggle = (takesPart: boolean) =>
    saved.choose(takesPart ? { state: "in" } : { state: "removed", reason: "Not taking part" });
  return (
    <div>
      <CellConflict
        what={`whether ${agency.label} takes part`}
        reading={saved.reading}
        say={sayPresence}
        take={saved.choose}
        readOnly={false}
      />
      <Checkbox
        label={agency.label}
        hint={answered === 0 ? undefined : `${count(answered, "return")} begun: kept, and shown apart from the others`}
        small
        checked={isIn}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      <CellSaveFailure failure={saved.failure} again={saved.again} />
    </div>
  );
}

export function sayPresence({ state }: Presence): string {
  return state === "in" ? "Takes part" : "Does not take part";
}
