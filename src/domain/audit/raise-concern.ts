import { type CaseId, type ConcernId, newId } from "../../kernel/ids.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Change, change } from "../log/change.ts";
import { concernCells } from "./cells.ts";

export interface ConcernToRaise {
  readonly caseId?: CaseId;
  readonly agencyId?: string;
  readonly what?: string;
  readonly toldRole?: string;
  /** ISO local date and time. */
  readonly toldAt?: string;
}

/** Notes that a child may be at risk. It is never refused: what is not known yet is added later, and the concern stays open. */
export function raiseConcern(
  given: ConcernToRaise,
  ports: Pick<Ports, "randomBytes">,
): { readonly id: ConcernId; readonly changes: readonly Change[] } {
  const id = newId<ConcernId>(ports.randomBytes);
  const cells = concernCells(id);
  const changes = [change(cells.presence, { state: "in" })];
  if (given.caseId !== undefined) changes.push(change(cells.caseId, given.caseId));
  if (given.agencyId !== undefined) changes.push(change(cells.agencyId, given.agencyId));
  if (given.what !== undefined) changes.push(change(cells.what, given.what));
  if (given.toldRole !== undefined) changes.push(change(cells.toldRole, given.toldRole));
  if (given.toldAt !== undefined) changes.push(change(cells.toldAt, given.toldAt));
  return { id, changes };
}
