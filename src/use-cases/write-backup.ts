import { backupName } from "../bundle/backup-file.ts";
import { readBackupFile } from "../bundle/read-backup-file.ts";
import type { Watch } from "../bundle/workspace-file.ts";
import { type Sealing, writeBackupFile } from "../bundle/write-backup-file.ts";
import type { AuditId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { readDocumentIds, readDocuments } from "../storage/document-store.ts";
import { readDrafts } from "../storage/draft-store.ts";
import { readAuditIds, readEvents } from "../storage/event-store.ts";
import type { Store } from "../storage/store.ts";
import type { WriteBackupFailure, WrittenBackup } from "./backup-keeper.ts";
import { dayOf } from "./day-of.ts";
import { EventTally } from "./event-tally.ts";

/** Writing and reading back take about as long as one another. */
const half = 0.5;

/**
 * Everything that this device holds as one sealed file: from the store, so what has not reached the disk is not in it. The file is
 * opened again and read whole before it is handed out; what could not be read back is no backup.
 */
export async function writeBackup(
  store: Store,
  sealing: Sealing,
  now: string,
  { onProgress, signal }: Watch = {},
): Promise<Result<WrittenBackup, WriteBackupFailure>> {
  const counts: Record<AuditId, number> = {};
  const put = new EventTally();
  let unreadable = 0;
  const read = async (id: AuditId) => {
    // Before the events: a text that is committed in between is then in the file twice, and never in neither form.
    const drafts = await readDrafts(store, id);
    const stored = await readEvents(store, id);
    const events = withoutRepeats(stored.events);
    counts[id] = stored.last;
    unreadable += stored.unreadable + stored.gaps;
    for (const event of events) put.see(event);
    return { id, drafts, events };
  };
  const audits = await readAuditIds(store);
  const known = await readDocumentIds(store);
  const source = {
    madeAt: now,
    documents: await readDocuments(store),
    audits: audits.map((id) => ({ read: () => read(id) })),
  };
  const written = await writeBackupFile(source, sealing, { onProgress: (done) => onProgress?.(done * half), signal });
  if (!written.ok) return written;
  // They stand first in the file: an event of an audit that was read later may name one that came in between.
  if ((await readDocumentIds(store)).some((id) => !known.includes(id))) {
    return writeBackup(store, sealing, now, { onProgress, signal });
  }

  const { file, sha256 } = written.value;
  const found = new EventTally();
  const back = await readBackupFile(
    file,
    sealing.passphrase,
    { onProgress: (done) => onProgress?.(half + done * half), signal },
    found.see,
  );
  if (!back.ok) return err({ type: back.error === "cancelled" ? "cancelled" : "not-read-back" });
  if (found.sum() !== put.sum() || back.value.documents.length !== source.documents.length) {
    return err({ type: "not-read-back" });
  }
  return ok({
    file,
    name: backupName(dayOf(now), unreadable === 0),
    receipt: { madeAt: now, bytes: file.size, counts },
    sha256,
    audits: audits.length,
    unreadable,
  });
}

/** An event that came without its body and then with it stands twice in the store, and once in a file. */
function withoutRepeats<E extends { readonly id: string; readonly body: unknown }>(events: readonly E[]): readonly E[] {
  const byId = new Map<string, E>();
  for (const event of events) if ((byId.get(event.id)?.body ?? null) === null) byId.set(event.id, event);
  return byId.size === events.length ? events : [...byId.values()];
}
