import type { Watch, WorkspaceFile } from "../bundle/workspace-file.ts";
import { cellKey } from "../domain/log/cell.ts";
import { type DropsMost, refuseDroppingMost } from "../domain/log/dropping.ts";
import { erasedBy } from "../domain/log/erasure.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { childLevel } from "../domain/retention/child-level.ts";
import { type EpochId, newId } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { readDocuments } from "../storage/document-store.ts";
import { readEvents } from "../storage/event-store.ts";
import { replaceStore } from "../storage/replace-store.ts";
import type { Store } from "../storage/store.ts";
import type { WriteFailure } from "../storage/write-failure.ts";
import type { Landed } from "./backup-keeper.ts";
import type { StagedWorkspace } from "./stage-workspace.ts";
import { saysDeleted } from "./strip-audit.ts";

/**
 * Puts what a file holds in the place of everything that is here: for a store with rows that do not open, which no union heals. What
 * was erased here stays erased, and an instrument that can be read here stays; all else that the file does not have is gone.
 */
export async function replaceWorkspace(
  store: Store,
  content: WorkspaceFile,
  staged: Pick<StagedWorkspace, "audits" | "seen">,
  { dropMost, randomBytes }: { readonly dropMost: boolean; readonly randomBytes: Ports["randomBytes"] },
  { onProgress, signal }: Watch = {},
): Promise<Result<Landed, DropsMost | WriteFailure | { readonly type: "cancelled" }>> {
  const allowed = refuseDroppingMost(staged.audits, dropMost);
  if (!allowed.ok) return allowed;
  const audits = [];
  for (const { id, events, drafts } of content.audits) {
    const here = (await readEvents(store, id)).events;
    // The receipt of a deletion, and what was said again for it, are no less than the erasures that it made.
    const obeyed = withWhatStays(here, events, saysDeleted(here) ? () => true : isErasure);
    const areDeleted = saysDeleted(obeyed);
    const open = drafts.filter(
      (draft) => !wasSaved(draft.text, cellKey(draft), obeyed) && !(areDeleted && childLevel(draft) !== "stays"),
    );
    audits.push({ audit: id, events: obeyed, drafts: open });
    if (signal?.aborted === true) return err({ type: "cancelled" });
  }
  const inFile = new Set<string>(content.documents.map(({ hash }) => hash));
  const documents = [...content.documents, ...(await readDocuments(store)).filter(({ hash }) => !inFile.has(hash))];
  const life = { store: newId<EpochId>(randomBytes), chain: newId<EpochId>(randomBytes) };
  const replaced = await replaceStore(
    store,
    { audits, documents, seen: staged.seen, life },
    { onSealed: onProgress, signal },
  );
  return replaced.ok
    ? ok({ audits: audits.map(({ audit }) => audit), witnesses: replaced.value, chain: life.chain })
    : replaced;
}

function isErasure(event: LogEvent): boolean {
  return erasedBy(event) !== null;
}

/** The file's events and what stays of those that are here, obeying every erasure of both. A backup is older than what was erased since. */
function withWhatStays(
  here: readonly LogEvent[],
  incoming: readonly LogEvent[],
  stays: (event: LogEvent) => boolean,
): readonly LogEvent[] {
  const inFile = new Set(incoming.map(({ id }) => id));
  const kept = new Map<string, LogEvent>();
  for (const event of here) if (stays(event) && !inFile.has(event.id)) kept.set(event.id, event);
  if (kept.size === 0) return incoming;
  const erased = new Set([...kept.values()].map(erasedBy));
  return [...incoming.map((event) => (erased.has(event.id) ? { ...event, body: null } : event)), ...kept.values()];
}

function wasSaved(text: string, key: string, events: readonly LogEvent[]): boolean {
  return events.some((event) => event.body?.value === text && cellKey(event) === key);
}
