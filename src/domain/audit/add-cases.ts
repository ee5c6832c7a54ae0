import type { CaseId } from "../../kernel/ids.ts";
import { newId } from "../../kernel/ids.ts";
import type { Ports } from "../../kernel/ports.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { type Change, change } from "../log/change.ts";
import type { Log } from "../log/log.ts";
import { sameReference, tidyReference } from "./case-reference.ts";
import { caseCells } from "./cells.ts";
import { listCases } from "./list-cases.ts";

export type AddCasesRefusal =
  | { readonly type: "nothing-to-add" }
  /** All of them at once, as they were typed. `alreadyIn` is empty where the list itself holds the reference twice. */
  | {
      readonly type: "duplicate-reference";
      readonly duplicates: readonly { readonly reference: string; readonly alreadyIn: readonly CaseId[] }[];
    };

export interface CasesToAdd {
  readonly changes: readonly Change[];
  /** In the order of the references. */
  readonly added: readonly CaseId[];
}

/** Puts cases in by their references, all or none. Empty lines are left out; a reference is kept as typed, less what cannot be seen. */
export function addCases(
  log: Log,
  references: readonly string[],
  ports: Pick<Ports, "randomBytes">,
): Result<CasesToAdd, AddCasesRefusal> {
  const wanted = references.map(tidyReference).filter((reference) => reference !== "");
  if (wanted.length === 0) return err({ type: "nothing-to-add" });
  const duplicates = findDuplicates(log, wanted);
  if (duplicates.length > 0) return err({ type: "duplicate-reference", duplicates });
  const cases = wanted.map((reference) => ({ id: newId<CaseId>(ports.randomBytes), reference }));
  return ok({
    added: cases.map(({ id }) => id),
    changes: cases.flatMap(({ id, reference }) => [
      change(caseCells(id).presence, { state: "in" }),
      change(caseCells(id).reference, reference),
    ]),
  });
}

function findDuplicates(log: Log, wanted: readonly string[]) {
  const present = listCases(log);
  const seen = new Set<string>();
  return wanted.flatMap((reference) => {
    const key = sameReference(reference);
    const alreadyIn = present
      .filter((there) => there.reference !== null && sameReference(there.reference) === key)
      .map(({ id }) => id);
    const isTwice = seen.has(key);
    seen.add(key);
    return alreadyIn.length > 0 || isTwice ? [{ reference, alreadyIn }] : [];
  });
}
