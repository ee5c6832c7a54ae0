import { firstSlot, type ReturnAddress, returnCells } from "#src/domain/audit/cells.ts";
import { type ReturnView, readReturn } from "#src/domain/audit/read-return.ts";
import type { AreaOutcome, StandardAnswer } from "#src/domain/audit/values.ts";
import { areasFor, standardsFor } from "#src/domain/instrument/applicability.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import type { Laptop } from "./a-laptop.ts";
import { anInstrument } from "./an-instrument.ts";

export function aReturnAddress(
  caseId = "case-a",
  agencyId = "police",
  instrumentId = "child-protection",
): ReturnAddress {
  return { caseId: caseId as CaseId, instrumentId, agencyId, slot: firstSlot(agencyId) };
}

/** Everything an auditor could be asked for one area, answered alike. */
export function areaChanges(
  address: ReturnAddress,
  areaId: string,
  given: { outcome?: AreaOutcome; answer?: StandardAnswer; instrument?: Instrument } = {},
): Change[] {
  const { outcome = "good", answer = "yes", instrument = anInstrument() } = given;
  const area = areasFor(instrument, address.agencyId).find(({ id }) => id === areaId);
  if (area === undefined) throw new Error(`The instrument does not ask ${address.agencyId} about ${areaId}.`);
  const cells = returnCells(address);
  return [
    ...standardsFor(area, address.agencyId).flatMap(({ id }) => [
      change(cells.standard(id).answer, answer),
      change(cells.standard(id).evidence, "Minutes of 12 March, page 2"),
    ]),
    change(cells.area(areaId).outcome, outcome),
    change(cells.area(areaId).progress, "complete"),
  ];
}

/** A return with nothing left in it. */
export function fullReturnChanges(address: ReturnAddress, instrument: Instrument = anInstrument()): Change[] {
  const cells = returnCells(address);
  return [
    change(cells.independent, "yes"),
    change(cells.workerSpoken, "yes"),
    change(cells.familyInput, "no"),
    ...areasFor(instrument, address.agencyId).flatMap(({ id }) => areaChanges(address, id, { instrument })),
    ...instrument.voices.map(({ id }) => change(cells.voice(id), "Said that she feels safer at home now")),
    change(cells.overallGrade, "good"),
  ];
}

export function viewOn(
  laptop: Laptop,
  address = aReturnAddress(),
  instrument: Instrument = anInstrument(),
): ReturnView {
  return readReturn(laptop.log, address, instrument);
}
