import type { CaseId } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { type Change, change } from "../log/change.ts";
import { currentValue } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { type Carried, secondInstrument } from "./carried.ts";
import { caseCells, type ReturnAddress, setUpCells } from "./cells.ts";
import { listCases } from "./list-cases.ts";
import { returnsWithAnswers } from "./returns-with-answers.ts";

export type SetCarriedRefusal =
  | { readonly type: "case-not-in-audit" }
  | { readonly type: "no-second-instrument" }
  /** Somebody has answered by the instrument that would go: its grades would leave every base. */
  | { readonly type: "return-made"; readonly returns: readonly ReturnAddress[] };

/** Says which of the audit's two instruments a case carries. Who owes which return rests on it. */
export function setCarried(
  log: Log,
  { caseId, carried }: { readonly caseId: CaseId; readonly carried: Carried },
): Result<readonly Change[], SetCarriedRefusal> {
  if (!listCases(log).some(({ id }) => id === caseId)) return err({ type: "case-not-in-audit" });
  const second = secondInstrument(log)?.id;
  if (second === undefined) return err({ type: "no-second-instrument" });
  const goes = (instrumentId: string) =>
    carried !== "both" && carried !== (instrumentId === second ? "second" : "first");
  const returns = returnsWithAnswers(log, (made) => made.caseId === caseId && goes(made.instrumentId));
  if (returns.length > 0) return err({ type: "return-made", returns });
  return ok(carriedChanges(log, [caseId], carried));
}

/** The same said of several cases at once, which may be new. For what takes nothing away from a case that somebody has answered on. */
export function carriedChanges(log: Log, cases: readonly CaseId[], carried: Carried): Change[] {
  const first = currentValue(log, setUpCells.instrument)?.id;
  const second = secondInstrument(log)?.id;
  if (first === undefined || second === undefined) return [];
  const ids = { first: [first], second: [second], both: [first, second] }[carried];
  return cases.map((id) => change(caseCells(id).instruments, ids));
}
