import { setUpCells } from "../domain/audit/cells.ts";
import { cellKey } from "../domain/log/cell.ts";
import { erasedBy } from "../domain/log/erasure.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { childLevel } from "../domain/retention/child-level.ts";
import type { AuditId, EventId } from "../kernel/ids.ts";
import { draftIdsOf } from "../storage/draft-store.ts";
import { readEvents } from "../storage/event-store.ts";
import type { Store } from "../storage/store.ts";
import { stripErased } from "../storage/strip-erased.ts";

/**
 * Makes the rows of one audit say no more than its log does. An erasure that came in from another device reaches the log at once;
 * this is what takes the texts off the disk. Doing it again changes nothing.
 */
export async function stripAudit(store: Store, audit: AuditId): Promise<{ readonly replaced: number }> {
  const { events } = await readEvents(store, audit);
  const erased = new Set(events.map(erasedBy).filter((target): target is EventId => target !== null));
  if (erased.size === 0) return { replaced: 0 };
  const drafts = saysDeleted(events) ? await childLevelDrafts(store, audit) : [];
  const stripped = await stripErased(store, audit, erased, drafts);
  return { replaced: stripped.ok ? stripped.value : 0 };
}

/** The drafts that go with the returns: all but those that are known to be of the audit and of no child. */
export function childLevelDrafts(store: Store, audit: AuditId): Promise<readonly string[]> {
  return draftIdsOf(store, audit, (draft) => draft === null || childLevel(draft) !== "stays");
}

/** Whether the returns of an audit were deleted, by its events. */
export function saysDeleted(events: readonly LogEvent[]): boolean {
  const receipt = cellKey(setUpCells.returnsDeleted);
  return events.some((event) => event.body !== null && cellKey(event) === receipt);
}
