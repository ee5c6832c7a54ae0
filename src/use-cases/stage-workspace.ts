import { inPieces } from "../bundle/in-pieces.ts";
import type { FileAudit, Watch } from "../bundle/workspace-file.ts";
import { setUpCells } from "../domain/audit/cells.ts";
import { cellKey } from "../domain/log/cell.ts";
import { allConflicts } from "../domain/log/conflicts.ts";
import { erasedBy } from "../domain/log/erasure.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { currentValue } from "../domain/log/heads.ts";
import { applyEvent, emptyLog, gapsOf, type Log } from "../domain/log/log.ts";
import { childLevel } from "../domain/retention/child-level.ts";
import type { AuditId, EpochId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Arrival, ArrivingAudit } from "../storage/bring-in.ts";
import { readDocument } from "../storage/document-store.ts";
import { type Draft, readDrafts } from "../storage/draft-store.ts";
import { readEvents } from "../storage/event-store.ts";
import type { Store } from "../storage/store.ts";
import type { OpenFileFailure, StagedAudit, WorkspacePreview } from "./moving-house.ts";
import { saysDeleted } from "./strip-audit.ts";

export interface StagedWorkspace {
  readonly preview: WorkspacePreview;
  readonly arrival: Arrival;
}

/** Events applied to a log at a time: some milliseconds' work. */
const eventsAtATime = 2_000;

/** Reads a file and holds it against what is here: a union of events by id. Nothing is changed. */
export async function stageWorkspace(
  store: Store,
  file: Blob,
  newChain: () => EpochId,
  watch: Watch = {},
): Promise<Result<StagedWorkspace, OpenFileFailure>> {
  const { readWorkspaceFile } = await import("../bundle/read-workspace-file.ts");
  const read = await readWorkspaceFile(file, watch);
  if (!read.ok) {
    return err(read.error === "cancelled" ? { type: "cancelled" } : { type: "file-refused", problems: read.error });
  }
  const staged: { readonly arriving: ArrivingAudit; readonly seen: StagedAudit }[] = [];
  for (const audit of read.value.audits) {
    const one = await stageAudit(store, audit, watch.signal);
    if (one === null) return err({ type: "cancelled" });
    staged.push(one);
  }
  const documents = [];
  for (const document of read.value.documents) {
    if ((await readDocument(store, document.hash)) === null) documents.push(document);
  }
  const audits = staged
    .map(({ arriving }) => arriving)
    .filter(({ events, drafts }) => events.length > 0 || drafts.length > 0);
  const wasRolledBack = audits.some(({ events }) => events.some((event) => isOwn(store, event)));
  return ok({
    preview: {
      madeAt: read.value.madeAt,
      audits: staged.map(({ seen }) => seen),
      freshInstruments: documents.filter(({ kind }) => kind === "instrument").length,
    },
    arrival: { audits, documents, chain: wasRolledBack ? newChain() : null },
  });
}

/**
 * An event of the very chain that is written here, and it is not here: this store is older than it has been. What it wrote since
 * may be anywhere, so it goes on in a new epoch, and no place of the old chain is ever given twice.
 */
function isOwn({ device, chain }: Store, event: LogEvent): boolean {
  return event.device === device && event.epoch === chain;
}

async function stageAudit(
  store: Store,
  { id, events, drafts }: FileAudit,
  signal: AbortSignal | undefined,
): Promise<{ readonly arriving: ArrivingAudit; readonly seen: StagedAudit } | null> {
  // From the rows and not from the open audit: where rows are damaged, that vouches for events which only the file still has.
  const stored = await readEvents(store, id);
  const fresh = findFresh(stored.events, events);
  const log = emptyLog(id);
  if (!(await applyAll(log, stored.events, signal))) return null;
  const before = new Set(allConflicts(log).map(cellKey));
  if (!(await applyAll(log, fresh, signal))) return null;
  const isHere = stored.last > 0;
  const typed = await stageDrafts(store, id, drafts, [...stored.events, ...fresh]);
  return {
    arriving: { audit: id, after: stored.last, events: fresh, drafts: typed.taken },
    seen: {
      id,
      title: currentValue(log, setUpCells.title) ?? null,
      isHere,
      fresh: fresh.length,
      alreadyHere: events.length - fresh.length,
      conflicts: allConflicts(log).filter((cell) => !before.has(cellKey(cell))).length,
      missing: gapsOf(log).reduce((sum, { from, to }) => sum + to - from + 1, 0),
      drafts: typed.taken.length,
      draftsLeftOut: typed.leftOut,
    },
  };
}

/** What the file has and the store has not, without what is erased here or there. */
function findFresh(stored: readonly LogEvent[], incoming: readonly LogEvent[]): LogEvent[] {
  const erased = new Set([...stored, ...incoming].map(erasedBy));
  const here = new Map<string, boolean>();
  for (const { id, body } of stored) here.set(id, here.get(id) === true || body !== null);
  return incoming.flatMap((event) => {
    const isErased = erased.has(event.id);
    const hasBody = here.get(event.id);
    // One that is here without what it says may come again with it.
    if (hasBody === true || (hasBody === false && (event.body === null || isErased))) return [];
    return [isErased && event.body !== null ? { ...event, body: null } : event];
  });
}

/** A text that was saved since, word for word, is no draft any more. Where another is being typed here, that one stays. */
async function stageDrafts(
  store: Store,
  id: AuditId,
  drafts: readonly Draft[],
  events: readonly LogEvent[],
): Promise<{ readonly taken: Draft[]; readonly leftOut: number }> {
  if (drafts.length === 0) return { taken: [], leftOut: 0 };
  const here = new Map((await readDrafts(store, id)).map((draft) => [cellKey(draft), draft.text]));
  const areDeleted = saysDeleted(events);
  const wanted = drafts.filter((draft) => {
    // What was typed in a return that is deleted goes the way of the return.
    if (areDeleted && childLevel(draft) !== "stays") return false;
    const key = cellKey(draft);
    const wasSaved = events.some((event) => event.body?.value === draft.text && cellKey(event) === key);
    return !wasSaved && here.get(key) !== draft.text;
  });
  const taken = wanted.filter((draft) => !here.has(cellKey(draft)));
  return { taken, leftOut: wanted.length - taken.length };
}

function applyAll(log: Log, events: readonly LogEvent[], signal: AbortSignal | undefined): Promise<boolean> {
  return inPieces(
    events,
    eventsAtATime,
    (piece) => {
      for (const event of piece) applyEvent(log, event);
    },
    signal,
  );
}
