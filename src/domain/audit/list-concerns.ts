import type { CaseId, ConcernId } from "../../kernel/ids.ts";
import { conflictsAt } from "../log/conflicts.ts";
import { currentValue } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { saysAnything } from "../log/says-anything.ts";
import { concernCells, concernSubject } from "./cells.ts";
import { concernsIn } from "./subjects.ts";
import type { SignOff } from "./values.ts";

export interface ListedConcern {
  readonly id: ConcernId;
  /** `in-conflict`: two laptops disagree on something in it. It counts as open. */
  readonly state: "open" | "in-conflict" | "closed" | "withdrawn";
  readonly caseId: CaseId | null;
  readonly agencyId: string | null;
  readonly what: string | null;
  readonly toldRole: string | null;
  readonly toldAt: string | null;
  readonly response: string | null;
  readonly closed: SignOff | null;
  /** Why it was taken out; `null` while it stands. */
  readonly withdrawnBecause: string | null;
}

const order = { "in-conflict": 0, open: 1, closed: 2, withdrawn: 3 } as const;

/** Every concern ever raised, unless all of it was erased: those that still ask for something first, then by the time someone was told. */
export function listConcerns(log: Log): ListedConcern[] {
  return concernsIn(log)
    .filter((id) => saysAnything(log, concernSubject(id)))
    .map((id) => readConcern(log, id))
    .sort((a, b) => order[a.state] - order[b.state] || byTimeThenId(a, b));
}

/** A child may be at risk and nobody has said that it is dealt with: no audit is signed off over one of these. */
export function isOpen({ state }: ListedConcern): boolean {
  return state === "open" || state === "in-conflict";
}

function readConcern(log: Log, id: ConcernId): ListedConcern {
  const cells = concernCells(id);
  const presence = currentValue(log, cells.presence);
  const closed = currentValue(log, cells.closed) ?? null;
  const withdrawnBecause = presence?.state === "removed" ? presence.reason : null;
  const inConflict = conflictsAt(log, concernSubject(id)).length > 0;
  return {
    id,
    state: stateOf(inConflict, withdrawnBecause !== null, closed !== null),
    caseId: currentValue(log, cells.caseId) ?? null,
    agencyId: currentValue(log, cells.agencyId) ?? null,
    what: currentValue(log, cells.what) ?? null,
    toldRole: currentValue(log, cells.toldRole) ?? null,
    toldAt: currentValue(log, cells.toldAt) ?? null,
    response: currentValue(log, cells.response) ?? null,
    closed,
    withdrawnBecause,
  };
}

function stateOf(inConflict: boolean, withdrawn: boolean, closed: boolean): ListedConcern["state"] {
  if (inConflict) return "in-conflict";
  if (withdrawn) return "withdrawn";
  return closed ? "closed" : "open";
}

function byTimeThenId(a: ListedConcern, b: ListedConcern): number {
  const [first, second] = [a.toldAt ?? "", b.toldAt ?? ""];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
