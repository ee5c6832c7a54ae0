import { err, ok, type Result } from "../../kernel/result.ts";
import { type Change, change } from "../log/change.ts";
import { readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { type ReturnAddress, returnCells, setUpCells } from "./cells.ts";
import { listCases } from "./list-cases.ts";
import type { Transcription } from "./values.ts";

export type MarkTranscribedRefusal =
  | { readonly type: "case-not-in-audit" }
  | { readonly type: "agency-not-in-audit" }
  /** What is signed off is not changed, its mark included, until it is reopened. */
  | { readonly type: "signed-off" }
  /** A mark without these says nothing that anyone could ask back about. */
  | { readonly type: "role-missing"; readonly roles: readonly ("from" | "typedBy")[] };

/**
 * Marks a return as typed in from paper, or takes the mark back with `null`. Only the mark moves: every answer stays as it
 * stands, and what the mark said before stays in the log. `signedOn` may be "": a paper without a date is still a return.
 */
export function markTranscribed(
  log: Log,
  { address, mark }: { readonly address: ReturnAddress; readonly mark: Transcription | null },
): Result<readonly Change[], MarkTranscribedRefusal> {
  const cells = returnCells(address);
  if (readCell(log, cells.signedOff).state !== "unset") return err({ type: "signed-off" });
  if (mark === null) return ok([change(cells.transcribed, null)]);
  if (!listCases(log).some(({ id }) => id === address.caseId)) return err({ type: "case-not-in-audit" });
  const presence = readCell(log, setUpCells.agency(address.agencyId));
  if (presence.state === "unset" || (presence.state === "value" && presence.value.state === "removed"))
    return err({ type: "agency-not-in-audit" });
  const tidied = { from: mark.from.trim(), signedOn: mark.signedOn, typedBy: mark.typedBy.trim() };
  const roles = (["from", "typedBy"] as const).filter((role) => tidied[role] === "");
  if (roles.length > 0) return err({ type: "role-missing", roles });
  return ok([change(cells.transcribed, tidied)]);
}
