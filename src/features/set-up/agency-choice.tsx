import { useMemo } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import { listAgencies } from "../../domain/audit/list-agencies.ts";
import { returnsWithAnswers } from "../../domain/audit/returns-with-answers.ts";
import type { Presence } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { unionById } from "../../domain/instrument/union-by-id.ts";
import { count } from "../../domain/words/count.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";

type Agency = Instrument["agencies"][number];

interface AgencyChoiceProps {
  readonly instruments: readonly Instrument[];
  readonly readOnly: boolean;
}

export function AgencyChoice({ instruments, readOnly }: AgencyChoiceProps) {
  if (instruments.length === 0) return <p>Choose an instrument first: it names the agencies that can take part.</p>;
  if (readOnly) return <TakingPart instruments={instruments} />;
  return (
    <FieldGroup
      label="Agencies"
      labelSize="hidden"
      hint={`An agency that takes part owes a return for every case it knows${instruments.length === 1 ? "" : ", by each instrument that the case carries and that asks it"}. You can say which cases those are on the page of each case.`}
    >
      <div className="sl-ticks">
        {agenciesOf(instruments).map((agency) => (
          <OneAgency key={agency.id} agency={agency} askedBy={askedBy(instruments, agency)} />
        ))}
      </div>
    </FieldGroup>
  );
}

/** The agencies that take part, to be read. */
export function TakingPart({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const { audit } = useAudit();
  useRevision();
  const agencies = unionById(instruments.map((instrument) => listAgencies(audit.log, instrument)));
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

/** Every agency that an instrument of the audit can ask. */
export function agenciesOf(instruments: readonly Instrument[]): readonly Agency[] {
  return unionById(instruments.map(({ agencies }) => agencies));
}

/** The one instrument that can ask it, where the audit has two. */
function askedBy(instruments: readonly Instrument[], { id }: Agency): string | undefined {
  const asking = instruments.filter(({ agencies }) => agencies.some((agency) => agency.id === id));
  return asking.length === instruments.length ? undefined : `Asked by ${asking[0]?.title} alone`;
}

interface OneAgencyProps {
  readonly agency: Agency;
  readonly askedBy: string | undefined;
}

function OneAgency({ agency, askedBy: asked }: OneAgencyProps) {
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
        hint={answered === 0 ? asked : `${count(answered, "return")} begun: kept, and shown apart from the others`}
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
