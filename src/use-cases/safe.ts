import type { KeyLock } from "../crypto/key-lock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { keepLock, readLock } from "../storage/lock-store.ts";
import type { Store } from "../storage/store.ts";
import { saveFailure } from "./audit-keeping.ts";
import type { Hear, Keeper, LockFailure } from "./keeper.ts";
import type { SaveFailure } from "./open-audit.ts";

/** The lock of the open workspace, as the person who has the passphrase may change it. */
export interface Safe {
  /** Asks every other tab to lock: whoever locks one of them means all that is on this device. */
  readonly lockOthers: () => void;
  /** Tells that another tab has asked this one to lock. */
  readonly onLockAsked: (listener: () => void) => () => void;
  /** ISO instants at which a passphrase was set, oldest first. The last is the one in use; an earlier one opens the backups of its time. */
  readonly since: () => readonly string[];
  readonly changePassphrase: (
    now: string,
    next: string,
    onProgress: Hear,
  ) => Promise<Result<void, LockFailure | SaveFailure>>;
  /** A new recovery key, in force once it is entered: the one on paper holds until then. */
  readonly prepareRecoveryKey: (
    passphrase: string,
    onProgress: Hear,
  ) => Promise<
    Result<
      { readonly recoveryKey: string; readonly enter: () => Promise<Result<void, LockFailure | SaveFailure>> },
      LockFailure | SaveFailure
    >
  >;
}

const gone = { type: "storage-failed", detail: "emptied" } as const;

export function openSafe(
  store: Store,
  keeper: Keeper,
  now: () => string,
  first: KeyLock,
  tabs: Pick<Safe, "lockOthers" | "onLockAsked">,
): Safe {
  let { since } = first;
  const keep = async (from: KeyLock, to: KeyLock): Promise<Result<void, LockFailure | SaveFailure>> => {
    const kept = await keepLock(store.database, { from, to }, store.witness);
    if (!kept.ok) return err(kept.error.type === "lock-changed" ? kept.error : saveFailure(kept.error));
    ({ since } = to);
    return kept;
  };
  return {
    ...tabs,
    since: () => since,
    changePassphrase: async (text, next, onProgress) => {
      const lock = await readLock(store.database);
      if (lock === null) return err(gone);
      const changed = await keeper.changePassphrase(lock, { type: "passphrase", text }, next, now(), onProgress);
      if (!changed.ok) return changed;
      const kept = await keep(lock, changed.value.lock);
      // Opened with the passphrase of before, they would stay open to whoever the change was meant to keep out.
      if (kept.ok) tabs.lockOthers();
      return kept;
    },
    prepareRecoveryKey: async (passphrase, onProgress) => {
      const lock = await readLock(store.database);
      if (lock === null) return err(gone);
      const changed = await keeper.changeRecoveryKey(lock, passphrase, onProgress);
      if (!changed.ok) return changed;
      return ok({ recoveryKey: changed.value.recoveryKey, enter: () => keep(lock, changed.value.lock) });
    },
  };
}
