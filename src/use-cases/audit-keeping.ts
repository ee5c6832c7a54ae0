import type { Cell } from "../domain/log/cell.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { emptyLog, type Log } from "../domain/log/log.ts";
import type { AuditId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { type Draft, draftId, forgetDrafts, keepDraft, readDrafts } from "../storage/draft-store.ts";
import { appendEvents, readEvents } from "../storage/event-store.ts";
import { readLogSnapshot } from "../storage/snapshot-store.ts";
import type { Store } from "../storage/store.ts";
import type { WriteFailure } from "../storage/write-failure.ts";
import type { SaveFailure } from "./open-audit.ts";

/** Where one audit's events and drafts are kept: the store, or memory for the example. */
export interface AuditKeeping {
  /** A log that holds the events up to a place: a snapshot where there is a sound one, else an empty log. */
  readonly open: () => Promise<{ readonly log: Log; readonly place: number }>;
  /** Events after a place, in order, and the last place there is. Damaged: rows in between are gone or do not open. */
  readonly readAfter: (
    place: number,
  ) => Promise<{ readonly events: readonly LogEvent[]; readonly last: number; readonly isDamaged: boolean }>;
  /** Adds events after a place and forgets the drafts that they make good, all or nothing. */
  readonly append: (
    after: number,
    events: readonly LogEvent[],
    forget: readonly Cell<unknown>[],
  ) => Promise<Result<void, SaveFailure | { readonly type: "out-of-step" }>>;
  readonly keepDraft: (draft: Draft) => Promise<Result<void, SaveFailure>>;
  readonly forgetDraft: (cell: Cell<unknown>) => Promise<Result<void, SaveFailure>>;
  readonly readDrafts: () => Promise<readonly Draft[]>;
}

interface StoreWatch {
  /** After every append that the disk has acknowledged: the places that were added. */
  readonly onWritten: (from: number, to: number) => void;
  /** When rows were read that do not open or do not follow from one another, before anything else happens. */
  readonly onDamage: () => Promise<void>;
}

export function keepInStore(store: Store, audit: AuditId, { onWritten, onDamage }: StoreWatch): AuditKeeping {
  const idOf = (cell: Cell<unknown>) => draftId(store, audit, cell);
  return {
    open: async () => (await readLogSnapshot(store, audit)) ?? { log: emptyLog(audit), place: 0 },
    readAfter: async (place) => {
      const { events, last, unreadable, gaps } = await readEvents(store, audit, place);
      const isDamaged = unreadable > 0 || gaps > 0;
      if (isDamaged) await onDamage();
      return { events, last, isDamaged };
    },
    append: async (after, events, forget) => {
      const ids = await Promise.all(forget.map(idOf));
      const written = await appendEvents(store, audit, after, events, ids);
      if (written.ok) onWritten(after + 1, after + events.length);
      else if (written.error.type === "out-of-step") return err(written.error);
      else return err(saveFailure(written.error));
      return ok(undefined);
    },
    keepDraft: async (draft) => asSaved(await keepDraft(store, audit, draft)),
    forgetDraft: async (cell) => asSaved(await forgetDrafts(store, [await idOf(cell)])),
    readDrafts: () => readDrafts(store, audit),
  };
}

/** Keeps nothing beyond the page: for the example, and for screens under test. */
export function keepInMemory(audit: AuditId): AuditKeeping {
  const kept: LogEvent[] = [];
  return {
    open: async () => ({ log: emptyLog(audit), place: 0 }),
    readAfter: async (place) => ({ events: kept.slice(place), last: kept.length, isDamaged: false }),
    append: async (_after, events) => {
      kept.push(...events);
      return ok(undefined);
    },
    keepDraft: async () => ok(undefined),
    forgetDraft: async () => ok(undefined),
    readDrafts: async () => [],
  };
}

function asSaved(written: Result<void, WriteFailure>): Result<void, SaveFailure> {
  return written.ok ? written : err(saveFailure(written.error));
}

export function saveFailure(failure: WriteFailure): SaveFailure {
  if (failure.type === "pen-lost") return { type: "read-only", why: "other-tab" };
  if (failure.type === "out-of-step") return { type: "storage-failed", detail: failure.type };
  return failure;
}
