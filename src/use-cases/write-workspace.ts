import type { Watch } from "../bundle/workspace-file.ts";
import { writeWorkspaceFile } from "../bundle/write-workspace-file.ts";
import type { AuditId } from "../kernel/ids.ts";
import { ok } from "../kernel/result.ts";
import { readDocuments } from "../storage/document-store.ts";
import { readDrafts } from "../storage/draft-store.ts";
import { readAuditIds, readEvents } from "../storage/event-store.ts";
import type { Store } from "../storage/store.ts";
import type { MovingHouse } from "./moving-house.ts";

/** Writes everything that this device holds into one file: from the store, so what has not reached the disk is not in it. */
export async function writeWorkspace(store: Store, now: string, watch?: Watch): ReturnType<MovingHouse["write"]> {
  const ids = await readAuditIds(store);
  let unreadable = 0;
  const read = async (id: AuditId) => {
    // Before the events: a text that is committed in between is then in the file twice, and never in neither form.
    const drafts = await readDrafts(store, id);
    const stored = await readEvents(store, id);
    unreadable += stored.unreadable + stored.gaps;
    return { id, drafts, events: withoutRepeats(stored.events) };
  };
  const written = await writeWorkspaceFile(
    { madeAt: now, documents: await readDocuments(store), audits: ids.map((id) => ({ read: () => read(id) })) },
    watch,
  );
  if (!written.ok) return written;
  return ok({ file: written.value, name: `sightline-workspace-${dayOf(now)}.json`, audits: ids.length, unreadable });
}

/** An event that came without its body and then with it stands twice in the store, and once in a file. */
function withoutRepeats<E extends { readonly id: string; readonly body: unknown }>(events: readonly E[]): readonly E[] {
  const byId = new Map<string, E>();
  for (const event of events) if ((byId.get(event.id)?.body ?? null) === null) byId.set(event.id, event);
  return byId.size === events.length ? events : [...byId.values()];
}

/** The day on the clock of the place where these audits are held, as 2026-11-27. */
function dayOf(now: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone: "Europe/London",
  }).format(new Date(now));
}
