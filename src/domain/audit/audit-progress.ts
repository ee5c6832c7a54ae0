import type { CaseId, ConcernId } from "../../kernel/ids.ts";
import type { Instrument } from "../instrument/schema.ts";
import type { Cell } from "../log/cell.ts";
import { allConflicts, conflictsAt } from "../log/conflicts.ts";
import { currentValue, readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { carries } from "./carried.ts";
import { caseCells, firstSlot, type ReturnAddress, returnCells, returnSubject, setUpCells } from "./cells.ts";
import { type ListedAgency, listAgencies } from "./list-agencies.ts";
import { type ListedCase, listCases } from "./list-cases.ts";
import { isOpen, listConcerns } from "./list-concerns.ts";
import { returnsIn } from "./subjects.ts";
import type { Involvement } from "./values.ts";

export type ReturnState = "not-begun" | "begun" | "signed-off";

/** Where one agency stands with one case. */
export interface PlaceProgress {
  readonly agencyId: string;
  /** `undefined` where nobody has said yet, which counts as not checked; `conflict` where two laptops disagree. */
  readonly involvement: Involvement | "conflict" | undefined;
  /**
   * `not-involved`: the case is not known to the agency, which owes nothing.
   * `unexpected`: it is not known, and a return was made all the same: the involvement is to be put right.
   */
  readonly state: ReturnState | "not-involved" | "unexpected";
  /** One for each reader; the first reader's place stands even before anything is in it. */
  readonly returns: readonly {
    readonly address: ReturnAddress;
    readonly state: ReturnState;
    readonly inConflict: number;
    /** Typed in as received on paper; also where two versions of that mark stand. */
    readonly isTranscribed: boolean;
  }[];
}

export type AuditBlock =
  | { readonly type: "open-concern"; readonly concernId: ConcernId }
  | { readonly type: "conflict"; readonly cell: Cell<unknown> };

export interface AuditProgress {
  readonly agencies: readonly ListedAgency[];
  readonly cases: readonly { readonly case: ListedCase; readonly places: readonly PlaceProgress[] }[];
  /** Returns owed, and how far they are. An unexpected return is in none of these. */
  readonly expected: number;
  readonly notBegun: number;
  readonly begun: number;
  readonly signedOff: number;
  readonly unexpected: number;
  /** Returns that have no place in the table: of a case or an agency that was taken out, or made with another instrument. */
  readonly withoutPlace: readonly ReturnAddress[];
  /** What stands in the way of signing the audit off. */
  readonly blocks: readonly AuditBlock[];
  readonly isSignedOff: boolean;
}

/** Case by agency: who owes a return by one instrument, who has begun, who has signed off. Cases that do not carry it are not in it. */
export function auditProgress(log: Log, instrument: Instrument): AuditProgress {
  const agencies = listAgencies(log, instrument);
  const returns = returnsByPlace(log, instrument.id);
  const carrying = listCases(log).filter(({ id }) => carries(log, id, instrument.id));
  const cases = carrying.map((listed) => ({
    case: listed,
    places: agencies.map((agency) => readPlace(log, listed.id, agency.id, instrument.id, returns)),
  }));
  const states = cases.flatMap(({ places }) => places.map(({ state }) => state));
  const count = (wanted: PlaceProgress["state"]) => states.filter((state) => state === wanted).length;
  const [notBegun, begun, signedOff] = [count("not-begun"), count("begun"), count("signed-off")];
  return {
    agencies,
    cases,
    expected: notBegun + begun + signedOff,
    notBegun,
    begun,
    signedOff,
    unexpected: count("unexpected"),
    withoutPlace: withoutPlace(log, cases),
    blocks: auditBlocks(log),
    isSignedOff: readCell(log, setUpCells.signedOff).state === "value",
  };
}

function auditBlocks(log: Log): AuditBlock[] {
  return [
    ...listConcerns(log)
      .filter(isOpen)
      .map(({ id }): AuditBlock => ({ type: "open-concern", concernId: id })),
    ...allConflicts(log).map((cell): AuditBlock => ({ type: "conflict", cell })),
  ];
}

function withoutPlace(log: Log, cases: AuditProgress["cases"]): ReturnAddress[] {
  const shown = new Set(
    cases.flatMap(({ places }) =>
      places.flatMap(({ returns }) => returns.map(({ address }) => returnSubject(address))),
    ),
  );
  return returnsIn(log).filter((address) => !shown.has(returnSubject(address)));
}

function placeKey(caseId: CaseId, agencyId: string): string {
  return `${caseId}/${agencyId}`;
}

function returnsByPlace(log: Log, instrumentId: string): Map<string, ReturnAddress[]> {
  const byPlace = new Map<string, ReturnAddress[]>();
  for (const address of returnsIn(log)) {
    if (address.instrumentId !== instrumentId) continue;
    const key = placeKey(address.caseId, address.agencyId);
    byPlace.set(key, [...(byPlace.get(key) ?? []), address]);
  }
  return byPlace;
}

function readPlace(
  log: Log,
  caseId: CaseId,
  agencyId: string,
  instrumentId: string,
  returns: ReadonlyMap<string, readonly ReturnAddress[]>,
): PlaceProgress {
  const reading = readCell(log, caseCells(caseId).involvement(agencyId));
  const involvement = reading.state === "value" ? reading.value : reading.state === "conflict" ? "conflict" : undefined;
  const made = returns.get(placeKey(caseId, agencyId)) ?? [];
  const slots = made.length > 0 ? made : [{ caseId, instrumentId, agencyId, slot: firstSlot(agencyId) }];
  const read = [...slots]
    .sort((a, b) => (a.slot < b.slot ? -1 : 1))
    .map((address) => ({
      address,
      state: returnState(log, address),
      inConflict: conflictsAt(log, returnSubject(address)).length,
      isTranscribed: readCell(log, returnCells(address).transcribed).state !== "unset",
    }));
  return { agencyId, involvement, state: placeState(involvement, read), returns: read };
}

function returnState(log: Log, address: ReturnAddress): ReturnState {
  if (!log.subjects.has(returnSubject(address))) return "not-begun";
  return currentValue(log, returnCells(address).signedOff) === undefined ? "begun" : "signed-off";
}

/** A place is as far as its least advanced reader who has begun. */
function placeState(
  involvement: PlaceProgress["involvement"],
  returns: readonly { readonly state: ReturnState }[],
): PlaceProgress["state"] {
  const isMade = returns.some(({ state }) => state !== "not-begun");
  if (involvement === "not-known") return isMade ? "unexpected" : "not-involved";
  if (!isMade) return "not-begun";
  return returns.every(({ state }) => state === "signed-off") ? "signed-off" : "begun";
}
