import { err, ok, type Result } from "../../kernel/result.ts";
import type { Instrument } from "../instrument/schema.ts";
import type { Gap } from "../log/chain.ts";
import { type Change, change } from "../log/change.ts";
import { gapsOf, type Log } from "../log/log.ts";
import type { AuditBlock, PlaceProgress } from "./audit-progress.ts";
import { setUpCells } from "./cells.ts";
import { wholeProgress } from "./whole-progress.ts";

export type SignOffAuditRefusal =
  | { readonly type: "role-missing" }
  /** Everything that stands in the way, at once. */
  | { readonly type: "blocked"; readonly blocks: readonly AuditBlock[] };

export interface AuditSignOff {
  readonly changes: readonly Change[];
  /** Returns that are owed and not signed off. The report says how many it rests on. */
  readonly outstanding: readonly PlaceProgress[];
  /** What is known to have been written and is not here. */
  readonly gaps: readonly Gap[];
}

/** Signs the audit off by role. Never over an open concern, and never while two answers stand in one place. */
export function signOffAudit(
  log: Log,
  input: { readonly instruments: readonly Instrument[]; readonly role: string },
): Result<AuditSignOff, SignOffAuditRefusal> {
  const { blocks, rows } = wholeProgress(log, input.instruments);
  if (blocks.length > 0) return err({ type: "blocked", blocks });
  const role = input.role.trim();
  if (role === "") return err({ type: "role-missing" });
  return ok({
    changes: [change(setUpCells.signedOff, { role })],
    outstanding: rows.flatMap(({ places }) => places.filter(({ state }) => state === "not-begun" || state === "begun")),
    gaps: gapsOf(log),
  });
}
