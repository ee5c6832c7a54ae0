import type { CaseId } from "../../kernel/ids.ts";
import { type Change, change } from "../log/change.ts";
import { currentValue } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { caseCells } from "./cells.ts";
import { casesIn } from "./subjects.ts";

export interface RemovedCase {
  readonly id: CaseId;
  /** `null`: never given, or in conflict. */
  readonly reference: string | null;
  readonly reason: string;
}

/** The cases that were taken out, each with its reason, by reference. */
export function listRemovedCases(log: Log): RemovedCase[] {
  return casesIn(log)
    .flatMap((id) => {
      const presence = currentValue(log, caseCells(id).presence);
      if (presence?.state !== "removed") return [];
      return [{ id, reference: currentValue(log, caseCells(id).reference) ?? null, reason: presence.reason }];
    })
    .sort((a, b) => ((a.reference ?? "") < (b.reference ?? "") ? -1 : 1));
}

/** Puts a case back with everything that was ever said about it. */
export function putCaseBack(id: CaseId): Change {
  return change(caseCells(id).presence, { state: "in" });
}
