import { doAside } from "#src/app/do-aside.ts";
import { applyEvent, emptyLog, type Log } from "#src/domain/log/log.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import { readEvents } from "#src/storage/event-store.ts";
import { besides } from "#src/storage/open-store.ts";
import { keepLogSnapshot } from "#src/storage/snapshot-store.ts";
import type { Store } from "#src/storage/store.ts";
import { demand, withOwnStore } from "../workspaces/fill-store.ts";

/** Takes an audit's snapshot away; its line in the list stays. */
export function dropSnapshot(audit: AuditId): Promise<void> {
  return withOwnStore(({ database }) => database.snapshots.delete([audit, "log"]));
}

/** Leaves a snapshot of the first part of an audit, 1 for all of it. */
export function leaveSnapshot(audit: AuditId, share: number): Promise<void> {
  return withOwnStore(async (store) => {
    const { log, place } = await readShare(store, audit, share);
    demand(await keepLogSnapshot(store, log, place));
  });
}

/** Leaves a snapshot as the application does after a save, so many times, between two marks of the trace. */
export function packSnapshot(audit: AuditId, times: number): Promise<void> {
  return withOwnStore(async (store) => {
    performance.mark("bench-from");
    for (let time = 0; time < times; time++) {
      const asked = { audit, leaveSnapshot: true };
      const { snapshot } = await doAside({ store: besides(store), chore: "tidy", asked });
      if (snapshot === null) throw new Error("No snapshot was left.");
    }
    performance.mark("bench-to");
  });
}

async function readShare(store: Store, audit: AuditId, share: number): Promise<{ log: Log; place: number }> {
  const { events } = await readEvents(store, audit);
  const place = Math.round(events.length * share);
  const log = emptyLog(audit);
  for (const event of events.slice(0, place)) applyEvent(log, event);
  return { log, place };
}
