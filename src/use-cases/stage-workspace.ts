import { inPieces } from "../bundle/in-pieces.ts";
import type { FileAudit, WorkspaceFile } from "../bundle/workspace-file.ts";
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
import { readAuditIds, readEvents, type StoredEvents } from "../storage/event-store.ts";
import type { Store } from "../storage/store.ts";
import type { StagedAudit } from "./backup-keeper.ts";
import { saysDeleted } from "./strip-audit.ts";

export interface StagedWorkspace {
  readonly audits: readonly StagedAudit[];
  readonly freshInstruments: number;
  readonly draftsHere: number;
  readonly arrival: Arrival;
  /** Every audit that is here, and its last place, as it was looked at. */
  readonly seen: ReadonlyMap<AuditId, number>;
}

/** Events applied to a log at a time: some milliseconds' work. */
const eventsAtATime = 2_000;

/** Holds what a file has against what is here: a union of events by id. Nothing is changed. */
export async function stageWorkspace(
  store: Store,
  content: WorkspaceFile,
  newChain: () => EpochId,
  signal?: AbortSignal,
): Promise<Result<StagedWorkspace, { readonly type: "cancelled" }>> {
  const staged: { readonly arriving: ArrivingAudit; readonly seen: StagedAudit }[] = [];
  const seen = new Map<AuditId, number>();
  for (const audit of content.audits) {
    const one = await stageAudit(store, audit, signal);
    if (one === null) return err({ type: "cancelled" });
    staged.push(one);
    if (one.arriving.after > 0) seen.set(audit.id, one.arriving.after);
  }
  const onlyHere: StagedAudit[] = [];
  let draftsHere = 0;
  for (const id of await readAuditIds(store)) {
    draftsHere += (await readDrafts(store, id)).length;
    if (seen.has(id)) continue;
    const { audit, last } = await stageOnlyHere(store, id);
    onlyHere.push(audit);
    seen.set(id, last);
  }
  const documents = [];
  for (const document of content.documents) {
    if ((await readDocument(store, document.hash)) === null) documents.push(document);
  }
  const audits = staged
    .map(({ arriving }) => arriving)
    .filter(({ events, drafts }) => events.length > 0 || drafts.length > 0);
  const wasRolledBack = audits.some(({ events }) => events.some((event) => isOwn(store, event)));
  return ok({
    audits: [...staged.map((one) => one.seen), ...onlyHere],
    freshInstruments: documents.filter(({ kind }) => kind === "instrument").length,
    draftsHere,
    arrival: { audits, documents, chain: wasRolledBack ? newChain() : null },
    seen,
  });
}

/** An audit of which the file says nothing: combined with the file it stays as it is, replaced by it, it is gone. */
async function stageOnlyHere(
  store: Store,
  id: AuditId,
): Promise<{ readonly audit: StagedAudit; readonly last: number }> {
  const { events, last } = await readEvents(store, id);
  const log = emptyLog(id);
  for (const event of events) applyEvent(log, event);
  const nothing = { fresh: 0, alreadyHere: 0, conflicts: 0, missing: 0, drafts: 0, draftsLeftOut: 0 };
  const title = currentValue(log, setUpCells.title) ?? null;
  return { audit: { id, title, isHere: true, isInFile: false, ...nothing, here: last, dropped: last }, last };
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
      isInFile: true,
      ...whatIsDropped(stored, events),
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

/** Of two rows with one event, one counts. What a person has had erased stays erased, so its receipt is not dropped. */
function whatIsDropped(
  { events, unreadable }: StoredEvents,
  incoming: readonly LogEvent[],
): Pick<StagedAudit, "here" | "dropped"> {
  const inFile = new Set(incoming.map(({ id }) => id));
  const here = new Map(events.map((event) => [event.id, event]));
  const dropped = [...here.values()].filter((event) => !inFile.has(event.id) && erasedBy(event) === null);
  return { here: here.size + unreadable, dropped: dropped.length };
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
