import type { Instrument } from "#src/domain/instrument/schema.ts";
import { chainEnd, emptyChainRecord } from "#src/domain/log/chain.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import { applyEvent, emptyLog } from "#src/domain/log/log.ts";
import type { AuditId, DeviceId, DocumentHash, EpochId } from "#src/kernel/ids.ts";
import { thisBrowser } from "#src/storage/this-browser.ts";
import { makeEvents } from "#src/use-cases/make-events.ts";
import { auditChanges } from "../workspaces/audit-changes.ts";

const wanted = 100_000;
const audit = "bench" as AuditId;
let events: readonly LogEvent[] = [];

export function makeEventsToProject(text: string): void {
  const outline = { title: "Fictional: projected", seed: 5, returns: 520, signedOff: true };
  const changes = auditChanges(outline, JSON.parse(text) as Instrument, "" as DocumentHash);
  const chain = chainEnd(emptyChainRecord("bench" as DeviceId, "bench" as EpochId));
  const made = makeEvents(emptyLog(audit), changes.slice(0, wanted), chain, thisBrowser().ports);
  // Through text, as they come from storage: otherwise every event shares its subject and its parents with the others.
  events = JSON.parse(JSON.stringify(made)) as LogEvent[];
}

/** Milliseconds to project 100,000 events into an empty log. */
export function projectOnce(): number {
  const log = emptyLog(audit);
  const start = performance.now();
  for (const event of events) applyEvent(log, event);
  const took = performance.now() - start;
  if (log.known.size !== wanted) throw new Error(`Only ${log.known.size} events are known.`);
  return took;
}
