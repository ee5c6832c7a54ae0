import { err, ok, type Result } from "../../kernel/result.ts";
import type { Instrument } from "../instrument/schema.ts";
import type { Cell } from "../log/cell.ts";
import { type Change, change } from "../log/change.ts";
import type { Log } from "../log/log.ts";
import { type ReturnAddress, returnCells } from "./cells.ts";
import { readReturn } from "./read-return.ts";
import { type LeftItem, whatIsLeft } from "./what-is-left.ts";

export type SignOffReturnRefusal =
  | { readonly type: "role-missing" }
  /** Two answers stand in one place. Which of them is signed off is for the auditor to say first. */
  | { readonly type: "in-conflict"; readonly cells: readonly Cell<unknown>[] };

export interface ReturnSignOff {
  readonly changes: readonly Change[];
  /** What is signed off without: it goes with the return, and holds nobody up. */
  readonly left: readonly LeftItem[];
}

export function signOffReturn(
  log: Log,
  input: { readonly address: ReturnAddress; readonly instrument: Instrument; readonly role: string },
): Result<ReturnSignOff, SignOffReturnRefusal> {
  const { address, instrument } = input;
  const { left, conflicts } = whatIsLeft(readReturn(log, address, instrument));
  if (conflicts.length > 0) return err({ type: "in-conflict", cells: conflicts });
  const role = input.role.trim();
  if (role === "") return err({ type: "role-missing" });
  return ok({ changes: [change(returnCells(address).signedOff, { role })], left });
}
