import { caseCells, returnCells } from "#src/domain/audit/cells.ts";
import type { AreaOutcome } from "#src/domain/audit/values.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import type { Laptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { aTimescale } from "#tests/support/builders/a-timescale.ts";
import { anArea, anInstrument } from "#tests/support/builders/an-instrument.ts";

export const milestone = (id: string, recordedBy: readonly string[], repeats = false) => ({
  id,
  label: `Milestone ${id}`,
  repeats,
  recordedBy: [...recordedBy],
});

/** Ten working days from a conference to a core group, which social care and the police both record. */
export function withTimescales(given: Partial<Instrument> = {}): Instrument {
  return anInstrument({
    milestones: [milestone("start", ["social-care", "police"]), milestone("end", ["social-care", "police"])],
    timescales: [aTimescale("core-group")],
    areas: [anArea("plan", 3, { timescales: ["core-group"] }), anArea("outcomes", 4)],
    ...given,
  });
}

export const accept = (caseId: string, id: string, dates: readonly string[] | null) =>
  change(caseCells(caseId as CaseId).acceptedDates("child-protection", id), dates);

type Dates = Readonly<Record<string, readonly string[]>>;

export function say(laptop: Laptop, caseId: string, agency: string, dates: Dates, outcome: AreaOutcome = "good") {
  const cells = returnCells(aReturnAddress(caseId, agency));
  laptop.save(
    ...Object.entries(dates).map(([id, value]) => change(cells.milestone(id), value)),
    ...aSignedOffReturn(caseId, agency, { plan: { outcome } }),
  );
}

export const conference = { start: ["2025-12-09"] };
export const [met, late] = [
  { ...conference, end: ["2025-12-23"] },
  { ...conference, end: ["2025-12-29"] },
];
