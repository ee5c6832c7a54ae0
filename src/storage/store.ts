import type { DeviceId, EpochId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { beginNewLog } from "./begin-new-log.ts";
import { type SightlineDatabase, schemaEpoch, type TableName } from "./database.ts";
import type { Vault } from "./vault.ts";
import type { WitnessBook } from "./witness.ts";
import { Refusal, type WriteFailure, writeFailure } from "./write-failure.ts";

/** One open store: what every part of this folder works on. */
export interface Store {
  readonly database: SightlineDatabase;
  readonly vault: Vault;
  readonly device: DeviceId;
  readonly witness: WitnessBook;
  /** The number under which this tab may write; `null` while another tab holds the pen. */
  writer: number | null;
  chain: EpochId;
  /** Closed on purpose: what is still under way must not open the connection again. */
  isClosed: boolean;
}

/**
 * One strict write transaction, whole or not at all. Whatever goes in is sealed before: a wait for anything but Dexie
 * inside ends the transaction early in Firefox and WebKit, with its first half kept.
 * A lost connection is opened again once and the write tried once more; after that the failure is the answer.
 */
export async function writeRows(
  store: Store,
  tables: readonly TableName[],
  body: () => PromiseLike<unknown>,
): Promise<Result<void, WriteFailure>> {
  const first = await tryWrite(store, tables, body);
  if (first.ok || !worthAnotherTry(first.error)) return first;
  return tryWrite(store, tables, body);
}

async function tryWrite(
  store: Store,
  tables: readonly TableName[],
  body: () => PromiseLike<unknown>,
): Promise<Result<void, WriteFailure>> {
  if (store.writer === null) return err({ type: "pen-lost" });
  const { database } = store;
  try {
    if (!database.isOpen()) await database.open();
    await beginNewLog(database);
    await database.transaction("rw", [...tables, "meta"], async () => {
      // Asked for at once, the guard first: its answer comes before the rows are through, and ends them all if it is wrong.
      await Promise.all([checkGuard(store), body()]);
    });
    return ok(undefined);
  } catch (error) {
    const failure = writeFailure(error);
    // The next write need not ask the disk to learn that another tab has the pen.
    if (failure.type === "pen-lost") store.writer = null;
    if (worthAnotherTry(failure)) database.mayBeTorn = true;
    return err(failure);
  }
}

/** Dexie never refuses a database that newer code has changed, and a stolen lock is noticed late: this row settles both. */
async function checkGuard(store: Store): Promise<void> {
  const guard = await store.database.meta.get("guard");
  if (guard === undefined || guard.store !== store.vault.store) {
    throw new Refusal({ type: "storage-failed", detail: "emptied" });
  }
  if (guard.schemaEpoch !== schemaEpoch) throw new Refusal({ type: "newer-database" });
  if (guard.writer !== store.writer) throw new Refusal({ type: "pen-lost" });
}

function worthAnotherTry(failure: WriteFailure): boolean {
  return failure.type === "storage-closed" || (failure.type === "storage-failed" && failure.detail !== "emptied");
}

/** A read, tried once more on a connection opened again. Throws what the second try throws. */
export async function readRows<T>(store: Store, read: () => PromiseLike<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (store.isClosed || writeFailure(error).type !== "storage-closed") throw error;
    if (!store.database.isOpen()) await store.database.open();
    return await read();
  }
}
