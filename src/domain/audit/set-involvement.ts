import type { CaseId } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { type Change, change } from "../log/change.ts";
import { readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { caseCells, type ReturnAddress, setUpCells } from "./cells.ts";
import { listCases } from "./list-cases.ts";
import { returnsWithAnswers } from "./returns-with-answers.ts";
import type { Involvement } from "./values.ts";

export type SetInvolvementRefusal =
  | { readonly type: "case-not-in-audit" }
  | { readonly type: "agency-not-in-audit" }
  /** The agency has answered: "not known" would take its grades out of every base. */
  | { readonly type: "return-made"; readonly returns: readonly ReturnAddress[] };

/** Says how a case is known to an agency; `null` takes it back. Every later denominator rests on it. */
export function setInvolvement(
  log: Log,
  input: { readonly caseId: CaseId; readonly agencyId: string; readonly involvement: Involvement | null },
): Result<readonly Change[], SetInvolvementRefusal> {
  const { caseId, agencyId, involvement } = input;
  if (!listCases(log).some(({ id }) => id === caseId)) return err({ type: "case-not-in-audit" });
  const presence = readCell(log, setUpCells.agency(agencyId));
  const isOut = presence.state === "unset" || (presence.state === "value" && presence.value.state === "removed");
  if (isOut) return err({ type: "agency-not-in-audit" });
  if (involvement === "not-known") {
    const returns = returnsWithAnswers(log, (made) => made.caseId === caseId && made.agencyId === agencyId);
    if (returns.length > 0) return err({ type: "return-made", returns });
  }
  return ok([change(caseCells(caseId).involvement(agencyId), involvement)]);
}
