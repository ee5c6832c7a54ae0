import { setUpCells } from "../../domain/audit/cells.ts";
import { returnsWithAnswers } from "../../domain/audit/returns-with-answers.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { count } from "../shared/count.ts";
import { useSavedChoice } from "../shared/use-saved-choice.ts";

type Agency = Instrument["agencies"][number];

interface AgencyChoiceProps {
  readonly instrument: Instrument | null;
  readonly readOnly: boolean;
}

export function AgencyChoice({ instrument, readOnly }: AgencyChoiceProps) {
  if (instrument === null) return <p>Choose an instrument first: it names the agencies that can take part.</p>;
  return (
    <FieldGroup
      label="Agencies"
      labelSize="hidden"
      hint="An agency that takes part owes a return for every case it knows. You can say which cases those are on the page of each case."
    >
      {instrument.agencies.map((agency) => (
        <OneAgency key={agency.id} agency={agency} readOnly={readOnly} />
      ))}
    </FieldGroup>
  );
}

function OneAgency({ agency, readOnly }: { readonly agency: Agency; readonly readOnly: boolean }) {
  const { audit } = useAudit();
  useRevision();
  const saved = useSavedChoice(setUpCells.agency(agency.id));
  const isIn = saved.value?.state === "in";
  const answered = isIn ? 0 : returnsWithAnswers(audit.log, ({ agencyId }) => agencyId === agency.id).length;
  const toggle = (takesPart: boolean) =>
    void saved.choose(takesPart ? { state: "in" } : { state: "removed", reason: "Not taking part" });
  return (
    <>
      <Checkbox
        label={agency.label}
        hint={answered === 0 ? undefined : `${count(answered, "return")} begun: kept, and shown apart from the others`}
        small
        checked={isIn}
        disabled={readOnly}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      <CellSaveFailure failure={saved.failure} again={() => saved.choose(saved.value)} />
    </>
  );
}
