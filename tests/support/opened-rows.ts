import { readDocuments } from "#src/storage/document-store.ts";
import { openSegment, openTail, readAuditIds, readShape } from "#src/storage/event-store.ts";
import type { Store } from "#src/storage/store.ts";
import { openRow } from "#src/storage/vault.ts";
import { openReadingStore } from "#tests/browser/store-under-test.ts";

/** Everything that the rows of a store say once they are opened, row by row, as one text: whatever somebody with the key could read. */
export async function openedRows(name: string): Promise<string> {
  const store = await openReadingStore(name);
  const said = await sayRows(store);
  store.database.close();
  return said;
}

async function sayRows(store: Store): Promise<string> {
  const { database, vault } = store;
  const said: unknown[] = [];
  for (const audit of await readAuditIds(store)) {
    const { tail, segments } = await readShape(store, audit);
    for (const row of tail) said.push((await openTail(vault, row)).events);
    for (const row of await database.segments.bulkGet(segments))
      if (row) said.push((await openSegment(vault, row)).events);
  }
  for (const { id, turn, sealed } of await database.drafts.toArray()) {
    said.push(await openRow(vault, { table: "drafts", id: `${id}/${turn}` }, sealed));
  }
  for (const { audit, part, sealed } of await database.snapshots.toArray()) {
    said.push(await openRow(vault, { table: "snapshots", id: `${audit}/${part}` }, sealed));
  }
  // The report that is kept says some of it on purpose, and is no row of the log.
  const documents = (await readDocuments(store)).filter(({ kind }) => kind !== "report");
  return JSON.stringify([said, documents]);
}
