import type { DeviceKeys } from "../crypto/device-key.ts";
import {
  changePassphrase,
  changeRecoveryKey,
  type KeyLock,
  type LockFailure,
  makeLock,
  type OpenedLock,
  openLock,
  type Secret,
} from "../crypto/key-lock.ts";
import type { Stretch } from "../crypto/stretch.ts";
import type { Result } from "../kernel/result.ts";
import type { Store } from "../storage/store.ts";
import type { BackupKeeper } from "./backup-keeper.ts";

export type { LockFailure } from "../crypto/key-lock.ts";

/** Hears how far the work is, 0 to 1. */
export type Hear = (done: number) => void;

/** Whoever knows the passphrase. In the application a worker, so that it is nowhere in the page and nothing waits for it. */
export interface Keeper {
  readonly begin: (
    passphrase: string,
    now: string,
    onProgress: Hear,
  ) => Promise<OpenedLock & { readonly recoveryKey: string }>;
  readonly open: (lock: KeyLock, secret: Secret, onProgress: Hear) => Promise<Result<DeviceKeys, LockFailure>>;
  readonly changePassphrase: (
    lock: KeyLock,
    secret: Secret,
    next: string,
    now: string,
    onProgress: Hear,
  ) => Promise<Result<OpenedLock, LockFailure>>;
  readonly changeRecoveryKey: (
    lock: KeyLock,
    passphrase: string,
    onProgress: Hear,
  ) => Promise<Result<{ readonly lock: KeyLock; readonly recoveryKey: string }, LockFailure>>;
  /** Makes and opens backups of a store, with the passphrase in use. */
  readonly backups: (store: Store) => BackupKeeper;
}

/** Everything but the backups of an open store: whoever asks for those has a store of their own. */
export type LockKeeper = Omit<Keeper, "backups"> & {
  /** The passphrase that opened last: what a backup is sealed with. `null` where nobody has said one. */
  readonly passphrase: () => string | null;
};

/** The passphrase in use is remembered for the backups of this session, and for no longer than whoever keeps it lives. */
export function makeLockKeeper(stretch: Stretch): LockKeeper {
  let passphrase: string | null = null;
  return {
    passphrase: () => passphrase,
    begin: async (chosen, now, onProgress) => {
      const made = await makeLock(chosen, now, stretch, onProgress);
      passphrase = chosen;
      return made;
    },
    open: async (lock, secret, onProgress) => {
      const opened = await openLock(lock, secret, stretch, onProgress);
      if (opened.ok && secret.type === "passphrase") passphrase = secret.text;
      return opened;
    },
    changePassphrase: async (lock, secret, next, now, onProgress) => {
      const changed = await changePassphrase(lock, secret, next, now, stretch, onProgress);
      if (changed.ok) passphrase = next;
      return changed;
    },
    changeRecoveryKey: (lock, words, onProgress) => changeRecoveryKey(lock, words, stretch, onProgress),
  };
}
