import { applyEvent, type Log } from "../domain/log/log.ts";
import type { AuditKeeping } from "./audit-keeping.ts";

/** Everything that is kept of one audit, as a log. `opened` is how far a snapshot went. */
export async function readAudit(
  keeping: AuditKeeping,
): Promise<{ readonly log: Log; readonly place: number; readonly opened: number }> {
  const { log, place } = await keeping.open();
  const { events, last } = await keeping.readAfter(place);
  for (const event of events) applyEvent(log, event);
  return { log, place: last, opened: place };
}
