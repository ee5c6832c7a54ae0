import { applyEvent, type Log } from "../domain/log/log.ts";
import type { AuditKeeping } from "./audit-keeping.ts";

export interface ReadAudit {
  readonly log: Log;
  /** The last place it holds. */
  readonly place: number;
  /** How far the snapshot went from which it was read; 0 where there was none. */
  readonly opened: number;
}

/** Everything that is kept of one audit, as a log. */
export async function readAudit(keeping: AuditKeeping): Promise<ReadAudit> {
  const { log, place } = await keeping.open();
  const { events, last, isDamaged } = await keeping.readAfter(place);
  for (const event of events) applyEvent(log, event);
  if (isDamaged) admitOrphans(log);
  return { log, place: last, opened: place };
}

/**
 * Lets in the events that wait for others which were in lost rows and will not come. Left out, a later answer would give way
 * to an earlier one in silence; let in, both stand against each other, and a person says which it is.
 */
function admitOrphans(log: Log): void {
  const waiting = [...log.waiting.values()];
  const here = new Set([...log.known.keys(), ...log.waiting.keys()]);
  for (const { parents } of waiting) {
    for (const parent of parents) if (!here.has(parent)) log.known.set(parent, "");
  }
  log.waiting.clear();
  log.waitingFor.clear();
  for (const event of waiting) applyEvent(log, event);
}
