import type { EventId } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { caseCells, setUpCells } from "../audit/cells.ts";
import { isOpen, listConcerns } from "../audit/list-concerns.ts";
import { casesIn } from "../audit/subjects.ts";
import type { DeletionReceipt, Hold, KeptReportName, Presence } from "../audit/values.ts";
import type { Cell } from "../log/cell.ts";
import { type Change, change } from "../log/change.ts";
import { erasureCell } from "../log/erasure.ts";
import type { LogEvent } from "../log/event.ts";
import { readCell } from "../log/heads.ts";
import { cellState, type Log } from "../log/log.ts";
import { childLevel } from "./child-level.ts";
import { isDue, readRetention } from "./retention-rule.ts";
import { whatIsHeld } from "./what-is-held.ts";

export type DeleteReturnsRefusal =
  | { readonly type: "not-signed-off" }
  | { readonly type: "on-hold"; readonly hold: Hold | "in-conflict" }
  /** A child may be at risk, and what is known of it would go. */
  | { readonly type: "open-concern"; readonly count: number }
  | { readonly type: "nothing-held" }
  | { readonly type: "role-missing" }
  /** Before the rule says so, or without a rule, somebody says why. */
  | { readonly type: "reason-missing" };

export interface DeletionAsked {
  readonly role: string;
  readonly reason: string;
  /** Today, as an ISO date on the local clock. */
  readonly day: string;
}

export interface ReturnsDeletion {
  /** The receipt first, then what is said again of the cases, then one erasure for each event that goes. */
  readonly changes: readonly Change[];
  readonly erased: ReadonlySet<EventId>;
  readonly receipt: DeletionReceipt;
}

/** Whether the returns may go, and if not, the first thing that stands in the way. */
export function mayDelete(log: Log, { role, reason, day }: DeletionAsked): DeleteReturnsRefusal | null {
  const retention = readRetention(log);
  if (retention.signedOffOn === null) return { type: "not-signed-off" };
  if (retention.hold !== null) return { type: "on-hold", hold: retention.hold };
  const open = listConcerns(log).filter(isOpen).length;
  if (open > 0) return { type: "open-concern", count: open };
  if (whatIsHeld(log).counts.values === 0) return { type: "nothing-held" };
  if (role.trim() === "") return { type: "role-missing" };
  if (reason.trim() === "" && !isDue(retention, day)) return { type: "reason-missing" };
  return null;
}

/**
 * What deleting the returns of an audit comes to: `events` are all that the device keeps of it, earlier versions included. Erased is
 * everything said about a child but which cases there were, under which reference and known to whom.
 */
export function deleteReturns(
  log: Log,
  events: readonly LogEvent[],
  asked: DeletionAsked,
  reports: readonly KeptReportName[],
): Result<ReturnsDeletion, DeleteReturnsRefusal> {
  const refusal = mayDelete(log, asked);
  if (refusal !== null) return err(refusal);
  const role = asked.role.trim();
  const erased = new Set(events.filter((event) => goes(log, event)).map(({ id }) => id));
  const retention = readRetention(log);
  const receipt: DeletionReceipt = {
    role,
    reason: asked.reason.trim(),
    keptDays: isDue(retention, asked.day) ? retention.keepDays : null,
    day: asked.day,
    counts: whatIsHeld(log).counts,
    events: erased.size,
    reports,
  };
  const erasure = { role, reason: erasureReason };
  return ok({
    receipt,
    erased,
    changes: [
      change(setUpCells.returnsDeleted, receipt),
      ...saidAgain(log, erased),
      ...[...erased].map((id) => change(erasureCell(id), erasure)),
    ],
  });
}

/** In each of thousands of erasures, so the reason that was given stands in the receipt alone. */
const erasureReason = "The receipt of the deletion says why.";
/** In the place of the reason that was given for taking a case out. */
const reasonGone = "The reason was deleted with the returns.";

function goes(log: Log, event: LogEvent): boolean {
  const { body } = event;
  if (body === null) return false;
  const level = childLevel(event);
  if (level !== "stays-as-it-stands") return level === "goes";
  const stands = cellState(log, event)?.heads.some(({ id }) => id === event.id) === true;
  return !stands || (body.note ?? "") !== "" || hasReason(body.value);
}

function hasReason(value: unknown): boolean {
  const { reason = reasonGone } = (typeof value === "object" && value !== null ? value : {}) as { reason?: string };
  return reason !== reasonGone;
}

/** What stays of a case is said once more where the event that said it goes for the words that it carries. */
function saidAgain(log: Log, erased: ReadonlySet<EventId>): Change[] {
  return casesIn(log).flatMap((id) => {
    const { presence } = caseCells(id);
    const items = log.subjects.get(presence.subject)?.keys() ?? [];
    return [...items].flatMap((item): Change[] => {
      const cell: Cell<unknown> = { subject: presence.subject, item };
      const reading = readCell(log, cell);
      if (childLevel(cell) === "goes" || reading.state !== "value") return [];
      if (!reading.heads.some((head) => erased.has(head))) return [];
      // Empty and not left out: the same value without a word about its note would be no change.
      return [{ cell, value: withoutReason(reading.value), note: "" }];
    });
  });
}

function withoutReason(value: unknown): unknown {
  if (!hasReason(value)) return value;
  return { state: "removed", reason: reasonGone } satisfies Presence;
}
