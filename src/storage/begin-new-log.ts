import type { AuditId } from "../kernel/ids.ts";
import type { SightlineDatabase, SnapshotRow } from "./database.ts";

/** More than the four megabytes after which Chromium begins a new log, in rows too small to be put into files of their own. */
const rows: readonly SnapshotRow[] = Array.from({ length: 72 }, (_, number) => ({
  audit: `room-${10 + number}` as AuditId,
  part: "log",
  sealed: new Uint8Array(60 * 1024),
}));

/**
 * To be done before the first write of a start, and before the first after one that the disk refused. Chromium keeps new rows in a
 * log. Where the disk was full, or the power went, half a record may stand at its end; Chromium writes on behind it, and at the next
 * start takes the log for broken and throws the whole store away, with every save that it had acknowledged
 * (`tests/long/full-disk.spec.ts`). It keeps a log no longer than four megabytes: so many are written and removed, and what was in
 * the old one goes to a file that is whole. Throws what the browser throws.
 */
export async function beginNewLog(database: SightlineDatabase): Promise<void> {
  if (!database.mayBeTorn || !keepsALog()) return;
  const { snapshots } = database;
  // Row by row the page can do other things in between; all at once it cannot for a tenth of a second.
  await database.transaction("rw", snapshots, async () => {
    for (const row of rows) await snapshots.put(row);
  });
  await snapshots.where("[audit+part]").between(["room-", ""], ["room.", ""]).delete();
  database.mayBeTorn = false;
}

/** Chromium, and what is made of it. Firefox and Safari keep their rows in another way. */
function keepsALog(): boolean {
  return "userAgentData" in (globalThis.navigator ?? {});
}
