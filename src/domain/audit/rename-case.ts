import type { CaseId } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { type Change, change } from "../log/change.ts";
import type { Log } from "../log/log.ts";
import { longestReference, sameReference, tidyReference } from "./case-reference.ts";
import { caseCells } from "./cells.ts";
import { listCases } from "./list-cases.ts";

export type RenameCaseRefusal =
  | { readonly type: "not-in-audit" }
  | { readonly type: "reference-missing" }
  | { readonly type: "too-long"; readonly length: number; readonly limit: number }
  | { readonly type: "duplicate-reference"; readonly alreadyIn: readonly CaseId[] };

/** Gives a case another reference. What was said about the case hangs on its id and stays where it is. */
export function renameCase(
  log: Log,
  { caseId, reference }: { readonly caseId: CaseId; readonly reference: string },
): Result<readonly Change[], RenameCaseRefusal> {
  const wanted = tidyReference(reference);
  const cases = listCases(log);
  if (!cases.some(({ id }) => id === caseId)) return err({ type: "not-in-audit" });
  if (wanted === "") return err({ type: "reference-missing" });
  if (wanted.length > longestReference) {
    return err({ type: "too-long", length: wanted.length, limit: longestReference });
  }
  const key = sameReference(wanted);
  const alreadyIn = cases
    .filter((other) => other.id !== caseId && other.reference !== null && sameReference(other.reference) === key)
    .map(({ id }) => id);
  if (alreadyIn.length > 0) return err({ type: "duplicate-reference", alreadyIn });
  return ok([change(caseCells(caseId).reference, wanted)]);
}
