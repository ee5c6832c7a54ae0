import type { ConcernId } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Cell } from "../log/cell.ts";
import { type Change, change } from "../log/change.ts";
import { conflictsAt } from "../log/conflicts.ts";
import type { Log } from "../log/log.ts";
import { concernCells, concernSubject } from "./cells.ts";
import { listConcerns } from "./list-concerns.ts";
import type { SignOff } from "./values.ts";

export type CloseConcernRefusal =
  | { readonly type: "no-such-concern" }
  | { readonly type: "already-closed"; readonly by: SignOff }
  | { readonly type: "in-conflict"; readonly cells: readonly Cell<unknown>[] }
  | { readonly type: "response-missing" }
  | { readonly type: "role-missing" };

/** Closes a concern by role. It needs to be said what was done for the child: `response`, unless that stands already. */
export function closeConcern(
  log: Log,
  input: { readonly id: ConcernId; readonly role: string; readonly response?: string },
): Result<readonly Change[], CloseConcernRefusal> {
  const concern = listConcerns(log).find(({ id }) => id === input.id);
  if (concern === undefined || concern.state === "withdrawn") return err({ type: "no-such-concern" });
  if (concern.state === "in-conflict") {
    return err({ type: "in-conflict", cells: conflictsAt(log, concernSubject(input.id)) });
  }
  if (concern.closed !== null) return err({ type: "already-closed", by: concern.closed });
  const response = (input.response ?? concern.response ?? "").trim();
  if (response === "") return err({ type: "response-missing" });
  const role = input.role.trim();
  if (role === "") return err({ type: "role-missing" });
  const cells = concernCells(input.id);
  const closed = change(cells.closed, { role });
  return ok(response === concern.response ? [closed] : [change(cells.response, response), closed]);
}
