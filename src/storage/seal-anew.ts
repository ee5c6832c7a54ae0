import type { OpenedLock } from "../crypto/key-lock.ts";
import { open } from "../crypto/seal.ts";
import type { Bytes } from "../kernel/bytes.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { type GuardRow, schemaEpoch } from "./database.ts";
import { type StoredDocument, sealDocument } from "./document-store.ts";
import { type Draft, sealDraft } from "./draft-store.ts";
import { segmentPlace, tailPlace } from "./event-store.ts";
import { type FoundStore, type OpenStoreFailure, opened, sealProof } from "./open-store.ts";
import type { Store } from "./store.ts";
import { type RowPlace, sealRow } from "./vault.ts";
import type { WitnessBook } from "./witness.ts";
import { Refusal, writeFailure } from "./write-failure.ts";

type Unlocked = Extract<FoundStore, { type: "unlocked" }>;

/**
 * Brings a store of schema epoch 1 under a lock. Its keys lay beside the rows and cannot be wrapped, so every row is opened and
 * sealed again under the lock's keys, in one transaction: all of it or nothing, and safe to begin again. A row that does not
 * open stays as it is, and is told of as before.
 */
export async function sealAnew(
  found: Unlocked,
  { lock, keys }: OpenedLock,
  witness: WitnessBook,
): Promise<Result<Store, OpenStoreFailure>> {
  const { database } = found;
  try {
    // A tab that still runs the older code may not write any more from here on.
    const held = await takeWriter(found);
    const guard: GuardRow = { ...held, schemaEpoch, proof: await sealProof(keys, held.store) };
    const store = opened(database, guard, keys, witness);
    const rows = await sealAll(found, store);
    await database.transaction("rw", database.tables, async () => {
      if ((await database.meta.get("guard"))?.writer !== held.writer) throw new Refusal({ type: "pen-lost" });
      await Promise.all([database.drafts.clear(), database.documents.clear(), database.keys.clear()]);
      // Derived, and made again when they are wanted.
      await database.snapshots.clear();
      await Promise.all([
        database.tail.bulkPut(rows.tail),
        database.segments.bulkPut(rows.segments),
        database.drafts.bulkPut(rows.drafts),
        database.documents.bulkPut(rows.documents),
        database.keys.add({ id: "lock", lock }),
        database.meta.put(guard),
      ]);
    });
    witness.noteLock(lock);
    for (const { id, turn } of rows.drafts) witness.noteDraft(id, turn);
    return ok(store);
  } catch (error) {
    return err({ type: "storage-refused", detail: writeFailure(error).type });
  }
}

function takeWriter({ database }: Unlocked): Promise<GuardRow> {
  return database.transaction("rw", ["meta"], async () => {
    const guard = await database.meta.get("guard");
    if (guard === undefined || guard.schemaEpoch !== 1) throw new Refusal({ type: "newer-database" });
    const next = { ...guard, writer: guard.writer + 1 };
    await database.meta.put(next);
    return next;
  });
}

async function sealAll(found: Unlocked, store: Store) {
  const { database } = found;
  const [tail, segments, drafts, documents] = await Promise.all([
    database.tail.toArray(),
    database.segments.toArray(),
    database.drafts.toArray(),
    database.documents.toArray(),
  ]);
  const again = async <Row extends { readonly sealed: Bytes }>(row: Row, place: RowPlace): Promise<Row> => {
    const content = await openOld(found, place, row.sealed);
    return content === null ? row : { ...row, sealed: await sealRow(store.vault, place, content) };
  };
  return {
    tail: await Promise.all(tail.map((row) => again(row, tailPlace(row.audit, row.place)))),
    segments: await Promise.all(segments.map((row) => again(row, segmentPlace(row.audit, row.from, row.to)))),
    // The ids of these are made with a key, and it is another one now.
    drafts: await Promise.all(
      drafts.map(async (row) => {
        const draft = await openOld(found, { table: "drafts", id: row.id }, row.sealed);
        return draft === null ? row : sealDraft(store, row.audit, draft as Draft);
      }),
    ),
    documents: await Promise.all(
      documents.map(async (row) => {
        const document = await openOld(found, { table: "documents", id: row.id }, row.sealed);
        return document === null ? row : sealDocument(store, document as StoredDocument);
      }),
    ),
  };
}

/** What a row of schema epoch 1 says, or `null`. Its seal named the store, the table and the row, and no key. */
async function openOld({ guard, keys }: Unlocked, { table, id }: RowPlace, sealed: Bytes): Promise<unknown> {
  const plain = await open(keys.content, sealed, `${guard.store}\n${table}\n${id}`);
  if (!plain.ok) return null;
  return (JSON.parse(new TextDecoder().decode(plain.value)) as { readonly content: unknown }).content;
}
