import type { Log } from "../domain/log/log.ts";
import type { AuditId, EventId } from "../kernel/ids.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { SnapshotRow } from "./database.ts";
import { readEventAt } from "./event-store.ts";
import { type PackedLog, packLog, unpackLog } from "./log-snapshot.ts";
import { readRows, type Store, writeRows } from "./store.ts";
import { openRow, sealRow } from "./vault.ts";
import type { WriteFailure } from "./write-failure.ts";

/** The shape of what a snapshot holds. Another number, and it is thrown away and made again: no migration is ever written for it. */
const snapshotVersion = 1;

interface Snapshot<T> {
  readonly version: number;
  /** It holds the events up to this place, and the event there has this id. */
  readonly place: number;
  readonly head: EventId;
  readonly content: T;
}

/** Keeps what the first `place` events come to. Packing is synchronous: the log may move on as soon as this has been called. */
export function keepLogSnapshot(store: Store, log: Log, place: number): Promise<Result<void, WriteFailure>> {
  return keepPart(store, log.audit, "log", place, packLog(log));
}

export function keepSummary(
  store: Store,
  audit: AuditId,
  place: number,
  summary: unknown,
): Promise<Result<void, WriteFailure>> {
  return keepPart(store, audit, "summary", place, summary);
}

/** The log as of some place, or `null` where there is no snapshot that the store bears out. */
export async function readLogSnapshot(
  store: Store,
  audit: AuditId,
): Promise<{ readonly log: Log; readonly place: number } | null> {
  const snapshot = await readPart<PackedLog>(store, audit, "log");
  if (snapshot === null) return null;
  try {
    return { log: unpackLog(audit, snapshot.content), place: snapshot.place };
  } catch {
    return null;
  }
}

/** The summary, if it is of all that is here. */
export async function readSummary<T>(store: Store, audit: AuditId, last: number): Promise<T | null> {
  const snapshot = await readPart<T>(store, audit, "summary");
  return snapshot?.place === last ? snapshot.content : null;
}

async function keepPart(
  store: Store,
  audit: AuditId,
  part: SnapshotRow["part"],
  place: number,
  content: unknown,
): Promise<Result<void, WriteFailure>> {
  const event = await readEventAt(store, audit, place);
  // Nothing there that it could be checked against.
  if (typeof event === "string") return ok(undefined);
  const snapshot: Snapshot<unknown> = { version: snapshotVersion, place, head: event.id, content };
  const sealed = await sealRow(store.vault, snapshotPlace(audit, part), snapshot);
  return writeRows(store, ["snapshots"], () => store.database.snapshots.put({ audit, part, sealed }));
}

/**
 * Believed only if it opens, is of this version, and the store has its event at its place. A row there that does not open
 * contradicts nothing: then the snapshot may be all that is left of what the row said.
 */
async function readPart<T>(store: Store, audit: AuditId, part: SnapshotRow["part"]): Promise<Snapshot<T> | null> {
  const row = await readRows(store, () => store.database.snapshots.get([audit, part])).catch(() => undefined);
  if (row === undefined) return null;
  const opened = await openRow<Snapshot<T>>(store.vault, snapshotPlace(audit, part), row.sealed);
  if (!opened.ok || opened.value.version !== snapshotVersion) return null;
  const event = await readEventAt(store, audit, opened.value.place);
  if (event === "missing") return null;
  return event === "unreadable" || event.id === opened.value.head ? opened.value : null;
}

function snapshotPlace(audit: AuditId, part: SnapshotRow["part"]) {
  return { table: "snapshots" as const, id: `${audit}/${part}` };
}
