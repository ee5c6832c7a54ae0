import { setUpCells } from "#src/domain/audit/cells.ts";
import { compactTail } from "#src/storage/compaction.ts";
import { tables } from "#src/storage/database.ts";
import { draftId, keepDraft, readDrafts } from "#src/storage/draft-store.ts";
import { appendEvents, readEventAt, readEvents, readLastPlace } from "#src/storage/event-store.ts";
import { keepLogSnapshot, keepSummary, readLogSnapshot, readSummary } from "#src/storage/snapshot-store.ts";
import type { Store } from "#src/storage/store.ts";
import {
  foldEvents,
  freshName,
  newAuditId,
  openReadingStore,
  openWritingStore,
  titleEvents,
} from "./store-under-test.ts";
import { holds, type SuiteCase, same, unwrap } from "./suite-case.ts";

async function storeWith(count: number) {
  const name = freshName();
  const store = await openWritingStore(name);
  const audit = newAuditId();
  const events = titleEvents(store, audit, count);
  // In pieces of at most 64, so that they come as single rows.
  for (let from = 0; from < count; from += 64) {
    unwrap(await appendEvents(store, audit, from, events.slice(from, from + 64), []));
  }
  return { name, store, audit, events };
}

/** Every byte and text of every row, as one text in which a word would be found. */
async function everythingKept({ database }: Store): Promise<string> {
  const kept: string[] = [];
  for (const table of Object.keys(tables)) {
    for (const row of await database.table(table).toArray()) {
      for (const part of Object.values(row as object)) kept.push(readable(part));
    }
    kept.push(...(await database.table(table).toCollection().primaryKeys()).map((key) => JSON.stringify(key)));
  }
  return kept.join("\n");
}

function readable(part: unknown): string {
  return ArrayBuffer.isView(part)
    ? new TextDecoder("latin1").decode(part as Uint8Array<ArrayBuffer>)
    : JSON.stringify(part);
}

/** Writes down how each write transaction of the database was asked for. */
function watchDurability(): { readonly asked: string[]; readonly stop: () => void } {
  const asked: string[] = [];
  const real = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    const [, mode, options] = args;
    if (mode === "readwrite") asked.push(options?.durability ?? "default");
    return real.apply(this, args);
  };
  return {
    asked,
    stop: () => {
      IDBDatabase.prototype.transaction = real;
    },
  };
}

export const storeCases: readonly SuiteCase[] = [
  {
    name: "an acknowledged save is there for another connection at once, and after a new start",
    run: async () => {
      const { name, store, audit, events } = await storeWith(3);
      const other = await openReadingStore(name);
      same((await readEvents(other, audit)).events, events);
      other.database.close();
      store.database.close();
      const again = await openReadingStore(name);
      same(await readEvents(again, audit), { events, last: 3, unreadable: 0, gaps: 0 });
      again.database.close();
    },
  },
  {
    name: "every write asks the browser for strict durability",
    run: async () => {
      const watch = watchDurability();
      try {
        const { store } = await storeWith(2);
        store.database.close();
      } finally {
        watch.stop();
      }
      holds(watch.asked.length >= 3, "there were writes to look at");
      same(
        watch.asked.filter((durability) => durability !== "strict"),
        [],
      );
    },
  },
  {
    name: "no row shows a word of what is in it, nor of where it belongs",
    run: async () => {
      const { store, audit, events } = await storeWith(70);
      unwrap(await appendEvents(store, audit, 70, titleEvents(store, audit, 65, events.at(-1)), []));
      const draft = { ...setUpCells.why, text: "a text being typed", at: "2026-11-21T09:00:00.000Z" };
      unwrap(await keepDraft(store, audit, draft));
      unwrap(await keepLogSnapshot(store, foldEvents(audit, events), 70));
      unwrap(await keepSummary(store, audit, 70, { title: "title 70" }));
      const kept = await everythingKept(store);
      holds(kept.length > 10_000, "there is something to look through");
      for (const word of ["title", "set-up", "being typed", "2026-11-21", "parents", "bodyHash"]) {
        holds(!kept.includes(word), `"${word}" is nowhere in clear`);
      }
      store.database.close();
    },
  },
  {
    name: "control: the same search finds no word even in a row that was never sealed",
    control: "is nowhere in clear",
    run: async () => {
      const { store, audit } = await storeWith(1);
      await store.database.tail.put({ audit, place: 2, sealed: new TextEncoder().encode("title 2") });
      holds(!(await everythingKept(store)).includes("title"), '"title" is nowhere in clear');
    },
  },
  {
    name: "a draft is one row, replaced by the next and gone with the save that makes it good",
    run: async () => {
      const { store, audit, events } = await storeWith(1);
      const draft = { ...setUpCells.title, text: "Neg", at: "2026-11-21T09:00:00.000Z" };
      unwrap(await keepDraft(store, audit, draft));
      unwrap(await keepDraft(store, audit, { ...draft, text: "Neglect" }));
      same(
        (await readDrafts(store, audit)).map(({ text }) => text),
        ["Neglect"],
      );
      const ids = [await draftId(store, audit, draft)];
      unwrap(await appendEvents(store, audit, 1, titleEvents(store, audit, 1, events.at(-1)), ids));
      same(await readDrafts(store, audit), []);
      store.database.close();
    },
  },
  {
    name: "compaction moves full runs into segments and changes nothing of what is read",
    run: async () => {
      const { store, audit, events } = await storeWith(1_100);
      same(await store.database.segments.count(), 0);
      unwrap(await compactTail(store, audit));
      same(await store.database.segments.toCollection().primaryKeys(), [
        [audit, 1, 512],
        [audit, 513, 1024],
      ]);
      same(await store.database.tail.count(), 76);
      same(await readEvents(store, audit), { events, last: 1_100, unreadable: 0, gaps: 0 });
      same((await readEvents(store, audit, 1_000)).events, events.slice(1_000));
      for (const place of [1, 512, 513, 1_024, 1_025, 1_100]) {
        same(await readEventAt(store, audit, place), events[place - 1]);
      }
      same([await readEventAt(store, audit, 1_101), await readLastPlace(store, audit)], ["missing", 1_100]);
      store.database.close();
    },
  },
  {
    name: "a snapshot is what the events come to, and is believed only where the store bears it out",
    run: async () => {
      const { store, audit, events } = await storeWith(40);
      const log = foldEvents(audit, events);
      unwrap(await keepLogSnapshot(store, log, 40));
      unwrap(await keepSummary(store, audit, 40, { title: "title 40" }));
      const snapshot = await readLogSnapshot(store, audit);
      same(snapshot?.place, 40);
      same([...(snapshot?.log.known ?? [])], [...log.known]);
      same(await readSummary(store, audit, 40), { title: "title 40" });
      same(await readSummary(store, audit, 41), null);
      // Its last event is gone: it speaks of a store that is not this one.
      await store.database.tail.delete([audit, 40]);
      same(await readLogSnapshot(store, audit), null);
      same(await readSummary(store, audit, 40), null);
      store.database.close();
    },
  },
  {
    name: "a snapshot with one changed bit, or of another audit, is passed over",
    run: async () => {
      const { store, audit, events } = await storeWith(5);
      unwrap(await keepLogSnapshot(store, foldEvents(audit, events), 5));
      const row = await store.database.snapshots.get([audit, "log"]);
      if (row === undefined) throw new Error("There is no snapshot.");
      const other = newAuditId();
      await store.database.snapshots.put({ ...row, audit: other });
      same(await readLogSnapshot(store, other), null);
      const sealed = Uint8Array.from(row.sealed);
      sealed[100] = (sealed[100] ?? 0) ^ 1;
      await store.database.snapshots.put({ ...row, sealed });
      same(await readLogSnapshot(store, audit), null);
      store.database.close();
    },
  },
  {
    name: "control: a snapshot with one changed bit is believed",
    control: "it is believed",
    run: async () => {
      const { store, audit, events } = await storeWith(5);
      unwrap(await keepLogSnapshot(store, foldEvents(audit, events), 5));
      const row = await store.database.snapshots.get([audit, "log"]);
      if (row === undefined) return;
      const sealed = Uint8Array.from(row.sealed);
      sealed[100] = (sealed[100] ?? 0) ^ 1;
      await store.database.snapshots.put({ ...row, sealed });
      holds((await readLogSnapshot(store, audit)) !== null, "it is believed");
    },
  },
];
