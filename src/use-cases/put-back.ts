import type { Cell } from "../domain/log/cell.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { err, type Result } from "../kernel/result.ts";
import type { OpenAudit, SaveFailure } from "./open-audit.ts";

/** Says again what an earlier event said. It is a new event: the versions in between stay in the history. */
export async function putBack(
  audit: OpenAudit,
  { subject, item, body }: LogEvent,
): Promise<Result<{ readonly at: string }, SaveFailure | { readonly type: "erased" }>> {
  if (body === null) return err({ type: "erased" });
  const cell: Cell<unknown> = { subject, item };
  const { value, note } = body;
  return audit.save([note === undefined ? { cell, value } : { cell, value, note }]);
}
