import { readCarried } from "../../domain/audit/carried.ts";
import { caseCells } from "../../domain/audit/cells.ts";
import { renameCase } from "../../domain/audit/rename-case.ts";
import { setCarried } from "../../domain/audit/set-carried.ts";
import { setInvolvement } from "../../domain/audit/set-involvement.ts";
import type { Involvement } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { unionById } from "../../domain/instrument/union-by-id.ts";
import type { Log } from "../../domain/log/log.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { useParams } from "../../ui/router.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { EarlierScreen } from "../shared/earlier-screen.tsx";
import { paths } from "../shared/paths.ts";
import { asIs, type SavedField, savedField } from "../shared/saved-field.ts";
import { carriedRefusalWords, sayInstrumentIds } from "./carried-words.ts";
import { involvementRefusalWords, involvementWords } from "./involvement-words.ts";
import { renameRefusalWords } from "./reference-words.ts";

export function EarlierCase() {
  const { audit, instruments } = useAudit();
  const { caseId } = useParams();
  const id = caseId as CaseId;
  return (
    <EarlierScreen name="the case" backTo={paths.case(audit.id, id)} fields={caseFields(audit.log, id, instruments)} />
  );
}

/** Putting back is asked the same questions as saying it anew. */
function caseFields(log: Log, id: CaseId, instruments: readonly Instrument[]): SavedField[] {
  const cells = caseCells(id);
  return [
    {
      ...savedField(cells.reference, "Reference", "the reference", asIs),
      refusal: (reference) => {
        const renaming = renameCase(log, { caseId: id, reference: String(reference) });
        return renaming.ok ? null : renameRefusalWords(renaming.error);
      },
    },
    ...(instruments.length < 2 ? [] : [carriedField(log, id, instruments)]),
    ...unionById(instruments.map(({ agencies }) => agencies)).map((agency) => ({
      ...savedField(
        cells.involvement(agency.id),
        `Known to ${agency.label}`,
        `how the case is known to ${agency.label}`,
        (involvement) => involvementWords[involvement],
      ),
      refusal: (value: unknown) => {
        const involvement = value as Involvement;
        const wanted = setInvolvement(log, { caseId: id, agencyId: agency.id, involvement });
        return wanted.ok ? null : involvementRefusalWords(wanted.error);
      },
    })),
    ...unionById(instruments.map(({ profile }) => profile)).map((band) =>
      savedField(
        cells.band(band.id),
        band.label,
        band.label.toLowerCase(),
        (option) => band.options.find((each) => each.id === option)?.label ?? option,
      ),
    ),
    ...instruments.flatMap((instrument) => acceptedFields(instrument, cells)),
  ];
}

function carriedField(log: Log, caseId: CaseId, instruments: readonly Instrument[]): SavedField {
  const cell = caseCells(caseId).instruments;
  return {
    ...savedField(cell, "Instruments this case carries", "which instruments the case carries", (ids) =>
      sayInstrumentIds(instruments, ids),
    ),
    refusal: (value) => {
      const wanted = setCarried(log, { caseId, carried: readCarried(log, value as readonly string[]) });
      return wanted.ok ? null : carriedRefusalWords(wanted.error);
    },
  };
}

function acceptedFields(instrument: Instrument, cells: ReturnType<typeof caseCells>): SavedField[] {
  return instrument.milestones.map(({ id, label }) => {
    const cell = cells.acceptedDates(instrument.id, id);
    return savedField(cell, `Accepted date: ${label}`, `the date accepted for “${label}”`, (dates) =>
      dates.map(sayDate).join("; "),
    );
  });
}
