import { useParams } from "react-router";
import { caseCells } from "../../domain/audit/cells.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { useAudit } from "../shared/audit-context.tsx";
import { EarlierScreen } from "../shared/earlier-screen.tsx";
import { paths } from "../shared/paths.ts";
import { asIs, type SavedField, savedField } from "../shared/saved-field.ts";
import { involvementWords } from "./involvement-words.ts";

export function EarlierCase() {
  const { audit, instrument } = useAudit();
  const { caseId } = useParams();
  const id = caseId as CaseId;
  return <EarlierScreen name="the case" backTo={paths.case(audit.id, id)} fields={caseFields(id, instrument)} />;
}

function caseFields(id: CaseId, instrument: Instrument | null): SavedField[] {
  const cells = caseCells(id);
  return [
    savedField(cells.reference, "Reference", "the reference", asIs),
    ...(instrument?.agencies ?? []).map((agency) =>
      savedField(
        cells.involvement(agency.id),
        `Known to ${agency.label}`,
        `how the case is known to ${agency.label}`,
        (involvement) => involvementWords[involvement],
      ),
    ),
    ...(instrument?.profile ?? []).map((band) =>
      savedField(
        cells.band(band.id),
        band.label,
        band.label.toLowerCase(),
        (option) => band.options.find((each) => each.id === option)?.label ?? option,
      ),
    ),
  ];
}
