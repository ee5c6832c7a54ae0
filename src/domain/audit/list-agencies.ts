import type { Instrument } from "../instrument/schema.ts";
import { readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { setUpCells } from "./cells.ts";

export interface ListedAgency {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  /** Its place in the instrument, from 1: what an address may carry in place of the agency's name. */
  readonly number: number;
  /** Two laptops disagree on whether it takes part. It stays listed until that is settled. */
  readonly inConflict: boolean;
}

/** The agencies that take part in the audit, in the instrument's order. */
export function listAgencies(log: Log, instrument: Instrument): ListedAgency[] {
  return instrument.agencies.flatMap(({ id, label, short }, index) => {
    const presence = readCell(log, setUpCells.agency(id));
    const inConflict = presence.state === "conflict";
    const isIn = inConflict || (presence.state === "value" && presence.value.state === "in");
    return isIn ? [{ id, label, short, number: index + 1, inConflict }] : [];
  });
}
