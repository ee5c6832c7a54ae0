import { type DeviceKeys, makeDeviceKeys } from "../crypto/device-key.ts";
import { open, seal } from "../crypto/seal.ts";
import { type DeviceId, type EpochId, newId } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { type GuardRow, SightlineDatabase, schemaEpoch } from "./database.ts";
import type { Store } from "./store.ts";
import type { WitnessBook } from "./witness.ts";
import { writeFailure } from "./write-failure.ts";

export type OpenStoreFailure =
  /** No storage in this browser or this mode. The detail is the error's name. */
  | { readonly type: "storage-refused"; readonly detail: string }
  | { readonly type: "newer-database" }
  /** Sealed rows are here and what opens them is not, or is another key. */
  | { readonly type: "key-missing" };

const proofWord = "sightline";

/** Opens the store of this browser profile, or begins it. Two tabs that begin at once end with the same keys. */
export async function openStore(
  name: string,
  randomBytes: Ports["randomBytes"],
  witness: WitnessBook,
): Promise<Result<Store, OpenStoreFailure>> {
  const database = new SightlineDatabase(name);
  try {
    await database.open();
    const begun = await openOrBegin(database, randomBytes, witness);
    if (!begun.ok) database.close();
    return begun;
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

async function openOrBegin(
  database: SightlineDatabase,
  randomBytes: Ports["randomBytes"],
  witness: WitnessBook,
): Promise<Result<Store, OpenStoreFailure>> {
  const { guard, keys } = (await readStart(database)) ?? (await begin(database, randomBytes));
  if (guard !== undefined && guard.schemaEpoch > schemaEpoch) return err({ type: "newer-database" });
  if (guard === undefined || keys === undefined || !(await proves(keys, guard))) return err({ type: "key-missing" });
  return ok(opened(database, guard, keys, witness));
}

function opened(database: SightlineDatabase, guard: GuardRow, keys: DeviceKeys, witness: WitnessBook): Store {
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

/**
 * One more connection to a store that this browser has open already, for a worker: it begins nothing and repairs nothing, and
 * writes under the number of the tab that sent it, so that it stops writing when that tab has lost the pen. Throws where it cannot.
 */
export async function openStoreBeside(name: string, writer: number | null): Promise<Store> {
  const database = new SightlineDatabase(name);
  await database.open();
  const [guard, keys] = await Promise.all([database.meta.get("guard"), database.keys.get("device")]);
  if (guard === undefined || keys === undefined || guard.schemaEpoch !== schemaEpoch) {
    database.close();
    throw new Error("There is no such store.");
  }
  return { ...opened(database, guard, keys, noWitnesses), writer };
}

/** A worker has no `localStorage`; what must be compared with the witnesses is handed to it. */
const noWitnesses: WitnessBook = { all: () => new Map(), bump: () => undefined, settle: () => undefined };

interface Start {
  readonly guard: GuardRow | undefined;
  readonly keys: DeviceKeys | undefined;
}

/** `null`: nothing has ever been kept here. */
async function readStart(database: SightlineDatabase): Promise<Start | null> {
  const [guard, row, ...counts] = await Promise.all([
    database.meta.get("guard"),
    database.keys.get("device"),
    database.tail.count(),
    database.segments.count(),
    database.documents.count(),
  ]);
  if (guard === undefined && row === undefined && counts.every((count) => count === 0)) return null;
  return { guard, keys: row };
}

async function begin(database: SightlineDatabase, randomBytes: Ports["randomBytes"]): Promise<Start> {
  const keys = await makeDeviceKeys();
  const store = newId<EpochId>(randomBytes);
  const proof = await seal(keys.content, new TextEncoder().encode(proofWord), proofContext(store));
  if (!proof.ok) throw new Error("The device's key cannot seal.");
  const guard: GuardRow = {
    id: "guard",
    schemaEpoch,
    writer: 0,
    store,
    device: newId<DeviceId>(randomBytes),
    chain: newId<EpochId>(randomBytes),
    proof: proof.value,
  };
  return database.transaction("rw", ["keys", "meta"], async () => {
    const there = await database.meta.get("guard");
    if (there !== undefined) return { guard: there, keys: await database.keys.get("device") };
    await database.keys.add({ id: "device", ...keys });
    await database.meta.add(guard);
    return { guard, keys };
  });
}

async function proves(keys: DeviceKeys, guard: GuardRow): Promise<boolean> {
  const word = await open(keys.content, guard.proof, proofContext(guard.store));
  return word.ok && new TextDecoder().decode(word.value) === proofWord;
}

function proofContext(store: EpochId): string {
  return `${store}\nproof`;
}
