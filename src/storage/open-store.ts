import type { DeviceKeys } from "../crypto/device-key.ts";
import type { KeyLock, OpenedLock } from "../crypto/key-lock.ts";
import { open, seal } from "../crypto/seal.ts";
import type { Bytes } from "../kernel/bytes.ts";
import { type DeviceId, type EpochId, newId } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { type BareKeysRow, type GuardRow, SightlineDatabase, schemaEpoch } from "./database.ts";
import type { Store } from "./store.ts";
import type { WitnessBook } from "./witness.ts";
import { writeFailure } from "./write-failure.ts";

export type OpenStoreFailure =
  /** No storage in this browser or this mode. The detail is the error's name. */
  | { readonly type: "storage-refused"; readonly detail: string }
  | { readonly type: "newer-database" }
  /** Sealed rows are here and what opens them is not, or is another key. */
  | { readonly type: "key-missing" };

/** What is in this browser profile, before anybody has said a passphrase. */
export type FoundStore =
  | { readonly type: "nothing"; readonly database: SightlineDatabase }
  | {
      readonly type: "locked";
      readonly database: SightlineDatabase;
      readonly guard: GuardRow;
      readonly lock: KeyLock;
    }
  /** Of schema epoch 1: sealed, with the keys beside it. */
  | {
      readonly type: "unlocked";
      readonly database: SightlineDatabase;
      readonly guard: GuardRow;
      readonly keys: BareKeysRow;
    };

/** Looks at what is kept under a name. Nothing is written, so that looking round leaves no trace. */
export async function findStore(name: string): Promise<Result<FoundStore, OpenStoreFailure>> {
  const database = new SightlineDatabase(name);
  try {
    await database.open();
    const found = await readStart(database);
    if (!found.ok) database.close();
    return found;
  } catch (error) {
    database.close();
    const failure = writeFailure(error);
    if (failure.type === "newer-database") return err(failure);
    return err({
      type: "storage-refused",
      detail: failure.type === "storage-failed" ? failure.detail : failure.type,
    });
  }
}

/** What is under a lock now: while somebody stood before it another tab may have changed the lock, or put another store in its place. */
export async function readAgain(
  database: SightlineDatabase,
): Promise<Result<Extract<FoundStore, { type: "locked" }>, OpenStoreFailure>> {
  try {
    const found = await readStart(database);
    if (!found.ok) return found;
    return found.value.type === "locked" ? ok(found.value) : err({ type: "key-missing" });
  } catch (error) {
    return err({ type: "storage-refused", detail: writeFailure(error).type });
  }
}

async function readStart(database: SightlineDatabase): Promise<Result<FoundStore, OpenStoreFailure>> {
  const [guard, rows, ...counts] = await Promise.all([
    database.meta.get("guard"),
    database.keys.toArray(),
    database.tail.count(),
    database.segments.count(),
    database.documents.count(),
  ]);
  if (guard === undefined && rows.length === 0 && counts.every((count) => count === 0)) {
    return ok({ type: "nothing", database });
  }
  if (guard !== undefined && guard.schemaEpoch > schemaEpoch) return err({ type: "newer-database" });
  if (guard === undefined) return err({ type: "key-missing" });
  const there = rows.find(({ id }) => id === "lock") ?? rows[0];
  if (there === undefined) return err({ type: "key-missing" });
  return ok(
    there.id === "lock"
      ? { type: "locked", database, guard, lock: there.lock }
      : { type: "unlocked", database, guard, keys: there },
  );
}

/** Opens what was found under a lock with the keys of that lock. They are another store's, or the guard is: then nothing is opened. */
export async function openStore(
  { database, guard }: Extract<FoundStore, { type: "locked" }>,
  keys: DeviceKeys,
  witness: WitnessBook,
): Promise<Result<Store, OpenStoreFailure>> {
  return (await proves(keys, guard)) ? ok(opened(database, guard, keys, witness)) : err({ type: "key-missing" });
}

/** Begins a store where there was none. Another tab may have begun one meanwhile: then there is nothing to begin. */
export async function beginStore(
  database: SightlineDatabase,
  { lock, keys }: OpenedLock,
  randomBytes: Ports["randomBytes"],
  witness: WitnessBook,
): Promise<Result<Store, OpenStoreFailure | { readonly type: "begun-elsewhere" }>> {
  const store = newId<EpochId>(randomBytes);
  const guard: GuardRow = {
    id: "guard",
    schemaEpoch,
    writer: 0,
    store,
    device: newId<DeviceId>(randomBytes),
    chain: newId<EpochId>(randomBytes),
    proof: await sealProof(keys, store),
  };
  try {
    const begun = await database.transaction("rw", ["keys", "meta"], async () => {
      if ((await database.meta.get("guard")) !== undefined) return false;
      await database.keys.add({ id: "lock", lock });
      await database.meta.add(guard);
      return true;
    });
    if (!begun) return err({ type: "begun-elsewhere" });
  } catch (error) {
    return err({ type: "storage-refused", detail: writeFailure(error).type });
  }
  witness.noteLock(lock);
  return ok(opened(database, guard, keys, witness));
}

export function opened(database: SightlineDatabase, guard: GuardRow, keys: DeviceKeys, witness: WitnessBook): Store {
  return {
    database,
    vault: { keys, store: guard.store },
    device: guard.device,
    witness,
    writer: null,
    chain: guard.chain,
    isClosed: false,
  };
}

/** What a worker needs to open the store that a page has open. */
export interface StoreBeside {
  readonly name: string;
  /** The number of the tab that asks: the worker stops writing when that tab has lost the pen. */
  readonly writer: number | null;
  readonly keys: DeviceKeys;
  /** From which turn on the worker may keep drafts. */
  readonly turn: number;
}

export function besides({ database, writer, vault, witness }: Store): StoreBeside {
  return { name: database.name, writer, keys: vault.keys, turn: witness.nextTurn() };
}

/** One more connection to a store that this browser has open already, for a worker: it begins nothing and repairs nothing. Throws where it cannot. */
export async function openStoreBeside({ name, writer, keys, turn }: StoreBeside): Promise<Store> {
  const found = await findStore(name);
  if (!found.ok) throw new Error(found.error.type);
  const { database } = found.value;
  // The tab that asks has begun a new log.
  database.mayBeTorn = false;
  if (found.value.type === "locked" && found.value.guard.schemaEpoch === schemaEpoch) {
    return { ...opened(database, found.value.guard, keys, noWitnesses(turnsFrom(turn))), writer };
  }
  database.close();
  throw new Error("There is no such store.");
}

function* turnsFrom(turn: number): Generator<number, never> {
  for (let next = turn; ; next++) yield next;
}

/** A worker has no `localStorage`; what must be compared with the witnesses is handed to it. */
const noWitnesses = (turns: Iterator<number>): WitnessBook => ({
  all: () => new Map(),
  bump: () => undefined,
  settle: () => undefined,
  noteLock: () => undefined,
  isLockAsLeft: () => true,
  nextTurn: () => turns.next().value,
  noteDraft: () => undefined,
  isNewestDraft: () => true,
});

const proofWord = "sightline";

/** The known word, sealed for one life of the store. */
export async function sealProof(keys: DeviceKeys, store: EpochId): Promise<Bytes> {
  const proof = await seal(keys.content, new TextEncoder().encode(proofWord), proofContext(keys, store));
  if (!proof.ok) throw new Error("The workspace's key cannot seal.");
  return proof.value;
}

async function proves(keys: DeviceKeys, guard: GuardRow): Promise<boolean> {
  const word = await open(keys.content, guard.proof, proofContext(keys, guard.store));
  return word.ok && new TextDecoder().decode(word.value) === proofWord;
}

function proofContext(keys: DeviceKeys, store: EpochId): string {
  return `${store}\n${keys.id}\nproof`;
}
