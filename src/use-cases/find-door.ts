import type { DeviceKeys } from "../crypto/device-key.ts";
import type { KeyLock, OpenedLock } from "../crypto/key-lock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { beginNewLog } from "../storage/begin-new-log.ts";
import { keepLock } from "../storage/lock-store.ts";
import { beginStore, type FoundStore, findStore, openStore, readAgain } from "../storage/open-store.ts";
import type { Store } from "../storage/store.ts";
import { openWitnessBook, type WitnessBook } from "../storage/witness.ts";
import type { Door, LockedDoor, Prepare } from "./door.ts";
import { startWorkspace, type WorkspaceSurroundings } from "./start-workspace.ts";
import type { Workspace, WorkspaceFailure } from "./workspace.ts";

/** Looks at what this browser profile keeps. One workspace for each profile, so the name changes in tests alone. */
export async function findDoor(
  around: WorkspaceSurroundings,
  name = "sightline",
): Promise<Result<Door, WorkspaceFailure>> {
  const found = await findStore(name);
  if (!found.ok) return found;
  const witness = openWitnessBook(name, around.localStorage);
  const there = found.value;
  switch (there.type) {
    case "nothing": {
      // Whoever has anything kept here has no use for it.
      const { lookRound } = await import("./look-round.ts");
      return ok({
        type: "nothing-kept",
        prepare: prepareWith(around, (opened) => beginStore(there.database, opened, around.ports.randomBytes, witness)),
        lookRound: (begin) => lookRound(around, name, witness, begin),
      });
    }
    case "unlocked":
      return ok({
        type: "unlocked",
        prepare: prepareWith(around, async (opened) => {
          const { sealAnew } = await import("../storage/seal-anew.ts");
          return sealAnew(there, opened, witness);
        }),
      });
    case "locked":
      return ok(lockedDoor(around, there, witness));
  }
}

function prepareWith(
  around: WorkspaceSurroundings,
  begin: (opened: OpenedLock) => Promise<Result<Store, WorkspaceFailure>>,
): Prepare {
  return async (passphrase, onProgress) => {
    const made = await around.keeper.begin(passphrase, around.ports.now(), onProgress);
    if (!made.ok) return made;
    const { recoveryKey, ...opened } = made.value;
    return ok({ recoveryKey, enter: async () => enter(around, await begin(opened), opened.lock) });
  };
}

type FoundLock = Extract<FoundStore, { type: "locked" }>;

function lockedDoor(around: WorkspaceSurroundings, found: FoundLock, witness: WitnessBook): LockedDoor {
  const { keeper, ports } = around;
  const { database } = found;
  /** Beside the passphrase becoming a key, which takes longer. Where it fails, the first write tries again and says so. */
  const whileNewLog = async <T>(stretching: Promise<T>): Promise<T> => {
    const [stretched] = await Promise.all([stretching, beginNewLog(database).catch(() => undefined)]);
    return stretched;
  };
  const enterWith = async (now: FoundLock, lock: KeyLock, keys: DeviceKeys) =>
    enter(around, await openStore(now, keys, witness), lock);
  return {
    type: "locked",
    isAsLeft: witness.isLockAsLeft(found.lock),
    unlock: async (passphrase, onProgress) => {
      const now = await readAgain(database);
      if (!now.ok) return now;
      const { lock } = now.value;
      const keys = await whileNewLog(keeper.open(lock, { type: "passphrase", text: passphrase }, onProgress));
      if (!keys.ok) return keys;
      witness.noteLock(lock);
      return enterWith(now.value, lock, keys.value);
    },
    recover: async (recoveryKey, next, onProgress) => {
      const now = await readAgain(database);
      if (!now.ok) return now;
      const from = now.value.lock;
      const secret = { type: "recovery-key", text: recoveryKey } as const;
      const changed = await whileNewLog(keeper.changePassphrase(from, secret, next, ports.now(), onProgress));
      if (!changed.ok) return changed;
      const { lock, keys } = changed.value;
      const kept = await keepLock(database, { from, to: lock }, witness);
      if (kept.ok) {
        const entered = await enterWith(now.value, lock, keys);
        // A tab that is open was opened with the passphrase of before.
        if (entered.ok) entered.value.safe?.lockOthers();
        return entered;
      }
      return err(
        kept.error.type === "lock-changed" ? kept.error : { type: "storage-refused", detail: kept.error.type },
      );
    },
  };
}

async function enter(
  around: WorkspaceSurroundings,
  store: Result<Store, WorkspaceFailure>,
  lock: KeyLock,
): Promise<Result<Workspace, WorkspaceFailure>> {
  if (!store.ok) return store;
  try {
    return ok(await startWorkspace(around, store.value, lock));
  } catch (error) {
    // A file of the store that the browser cannot read is found only when its rows are asked for.
    store.value.database.close();
    return err({ type: "storage-refused", detail: error instanceof Error ? error.name : "unknown" });
  }
}
