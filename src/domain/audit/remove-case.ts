import type { CaseId } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { type Change, change } from "../log/change.ts";
import type { Log } from "../log/log.ts";
import { caseCells, type ReturnAddress } from "./cells.ts";
import { listCases } from "./list-cases.ts";
import { returnsWithAnswers } from "./returns-with-answers.ts";

export type RemoveCaseRefusal =
  | { readonly type: "not-in-audit" }
  | { readonly type: "reason-missing" }
  /** Someone read this child's file. Leaving it out now would be a choice made after seeing the grades. */
  | { readonly type: "case-answered"; readonly returns: readonly ReturnAddress[] };

/** Takes a case out, with the reason, which is kept. Answers that come in afterwards are shown apart, not dropped. */
export function removeCase(
  log: Log,
  { caseId, reason }: { readonly caseId: CaseId; readonly reason: string },
): Result<readonly Change[], RemoveCaseRefusal> {
  if (!listCases(log).some(({ id }) => id === caseId)) return err({ type: "not-in-audit" });
  const returns = returnsWithAnswers(log, (address) => address.caseId === caseId);
  if (returns.length > 0) return err({ type: "case-answered", returns });
  if (reason.trim() === "") return err({ type: "reason-missing" });
  return ok([change(caseCells(caseId).presence, { state: "removed", reason: reason.trim() })]);
}
