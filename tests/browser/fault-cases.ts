import { appendEvents, readEvents } from "#src/storage/event-store.ts";
import { findStore, openStore } from "#src/storage/open-store.ts";
import type { Store } from "#src/storage/store.ts";
import { openWitnessBook } from "#src/storage/witness.ts";
import { freshName, newAuditId, openWritingStore, titleEvents } from "./store-under-test.ts";
import { holds, type SuiteCase, same, unwrap } from "./suite-case.ts";

async function storeWithOne() {
  const name = freshName();
  const store = await openWritingStore(name);
  const audit = newAuditId();
  const [first] = titleEvents(store, audit, 1);
  if (first === undefined) throw new Error("There is no first event.");
  unwrap(await appendEvents(store, audit, 0, [first], []));
  const second = titleEvents(store, audit, 1, first);
  return { name, store, audit, first, second };
}

/** Lets every `add` of the page fail as a full disk does, until stopped. */
function fillDisk(): () => void {
  const real = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = () => {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  };
  return () => {
    IDBObjectStore.prototype.add = real;
  };
}

async function changeGuard({ database }: Store, changes: { schemaEpoch?: number }): Promise<void> {
  const guard = await database.meta.get("guard");
  if (guard === undefined) throw new Error("There is no guard.");
  await database.meta.put({ ...guard, ...changes });
}

export const faultCases: readonly SuiteCase[] = [
  {
    name: "a full disk is said as such, nothing of the write is kept, and the next one goes through",
    run: async () => {
      const { store, audit, first, second } = await storeWithOne();
      const empty = fillDisk();
      const failed = await appendEvents(store, audit, 1, second, []).finally(empty);
      same(failed, { ok: false, error: { type: "storage-full" } });
      same((await readEvents(store, audit)).events, [first]);
      unwrap(await appendEvents(store, audit, 1, second, []));
      same((await readEvents(store, audit)).events, [first, ...second]);
      store.database.close();
    },
  },
  {
    name: "control: a full disk is not noticed",
    control: "storage-full",
    run: async () => {
      const { store, audit, second } = await storeWithOne();
      const empty = fillDisk();
      unwrap(await appendEvents(store, audit, 1, second, []).finally(empty));
    },
  },
  {
    name: "a connection that went is opened again once, and the save lands",
    run: async () => {
      const { store, audit, first, second } = await storeWithOne();
      store.database.backendDB().close();
      unwrap(await appendEvents(store, audit, 1, second, []));
      same((await readEvents(store, audit)).events, [first, ...second]);
      store.database.close();
      same((await readEvents(store, audit)).last, 2);
      store.database.close();
    },
  },
  {
    name: "a database that newer code has changed takes no write and does not open",
    run: async () => {
      const { name, store, audit, first, second } = await storeWithOne();
      await changeGuard(store, { schemaEpoch: 3 });
      same(await appendEvents(store, audit, 1, second, []), { ok: false, error: { type: "newer-database" } });
      same((await readEvents(store, audit)).events, [first]);
      store.database.close();
      same(await findStore(name), { ok: false, error: { type: "newer-database" } });
    },
  },
  {
    name: "control: a database of this very version takes no write either",
    control: 'found {"ok":true}',
    run: async () => {
      const { store, audit, second } = await storeWithOne();
      await changeGuard(store, { schemaEpoch: 2 });
      same(await appendEvents(store, audit, 1, second, []), { ok: false, error: { type: "newer-database" } });
    },
  },
  {
    name: "a database of a later Dexie version still refuses this code's writes by the guard",
    run: async () => {
      const { name, store, audit, second } = await storeWithOne();
      const newer = await raiseVersion(name);
      await changeGuard(store, { schemaEpoch: 3 });
      newer.close();
      same(await appendEvents(store, audit, 1, second, []), { ok: false, error: { type: "newer-database" } });
      store.database.close();
    },
  },
  {
    name: "a write under way when another tab takes the pen lands before it or not at all",
    run: async () => {
      const { name, store, audit, second } = await storeWithOne();
      const late = appendEvents(store, audit, 1, second, []);
      const other = await openWritingStore(name);
      const seen = await readEvents(other, audit);
      const written = await late;
      same(seen.last, written.ok ? 2 : 1);
      same((await readEvents(other, audit)).last, seen.last);
      other.database.close();
      store.database.close();
    },
  },
  {
    name: "a tab that has lost the pen is refused inside the transaction, and knows it from then on",
    run: async () => {
      const { name, store, audit, first, second } = await storeWithOne();
      const other = await openWritingStore(name);
      holds(store.writer !== null, "this tab still believes that it writes");
      same(await appendEvents(store, audit, 1, second, []), { ok: false, error: { type: "pen-lost" } });
      same(store.writer, null);
      same((await readEvents(other, audit)).events, [first]);
      unwrap(await appendEvents(other, audit, 1, second, []));
      other.database.close();
      store.database.close();
    },
  },
  {
    name: "a place that is taken is not written over",
    run: async () => {
      const { store, audit, first, second } = await storeWithOne();
      same(await appendEvents(store, audit, 0, second, []), { ok: false, error: { type: "out-of-step" } });
      same((await readEvents(store, audit)).events, [first]);
      store.database.close();
    },
  },
  {
    name: "rows whose lock is gone, or is another's, are not opened as if they were new",
    run: async () => {
      const { name, store } = await storeWithOne();
      const other = await openWritingStore(freshName());
      const row = await other.database.keys.get("lock");
      if (row === undefined) throw new Error("There is no lock.");
      await store.database.keys.put(row);
      store.database.close();
      const found = unwrap(await findStore(name));
      if (found.type !== "locked") throw new Error(found.type);
      const witness = openWitnessBook(name, () => localStorage);
      same(await openStore(found, other.vault.keys, witness), { ok: false, error: { type: "key-missing" } });
      await found.database.keys.clear();
      found.database.close();
      same(await findStore(name), { ok: false, error: { type: "key-missing" } });
      other.database.close();
    },
  },
];

/** What newer code would do first: raise the version of the database under this one. */
function raiseVersion(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 20);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
