import type { DeviceKeys } from "../crypto/device-key.ts";
import {
  changePassphrase,
  changeRecoveryKey,
  type KeyLock,
  makeLock,
  type OpenedLock,
  openLock,
  type Secret,
  type LockFailure as ShutFailure,
} from "../crypto/key-lock.ts";
import type { Stretch } from "../crypto/stretch.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { LockChanged } from "../storage/lock-store.ts";
import type { Store } from "../storage/store.ts";
import type { BackupKeeper } from "./backup-keeper.ts";

export type LockFailure =
  | ShutFailure
  | LockChanged
  /** No memory for it, or the worker did not start. The detail is the error's words. Asking again may help. */
  | { readonly type: "not-worked-out"; readonly detail: string };

/** Hears how far the work is, 0 to 1. */
export type Hear = (done: number) => void;

/** Whoever knows the passphrase. In the application a worker, so that it is nowhere in the page and nothing waits for it. */
export interface Keeper {
  readonly begin: (
    passphrase: string,
    now: string,
    onProgress: Hear,
  ) => Promise<Result<OpenedLock & { readonly recoveryKey: string }, LockFailure>>;
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
  /** The passphrase that opens this lock: what a backup is sealed with. `null` where nobody has said it here. */
  readonly passphrase: (lock: KeyLock) => string | null;
};

/**
 * Passphrases are remembered for the backups of this session, and for no longer than whoever keeps them lives: each by the lock that
 * it opens, since a change may not come to be in force, and another tab may make one.
 */
export function makeLockKeeper(stretch: Stretch): LockKeeper {
  const said = new Map<string, string>();
  const wrapping = ({ passphrase }: KeyLock) => passphrase.content.join();
  return {
    passphrase: (lock) => said.get(wrapping(lock)) ?? null,
    begin: async (chosen, now, onProgress) => {
      const made = await makeLock(chosen, now, stretch, onProgress);
      said.set(wrapping(made.lock), chosen);
      return ok(made);
    },
    open: async (lock, secret, onProgress) => {
      const opened = await openLock(lock, secret, stretch, onProgress);
      if (opened.ok && secret.type === "passphrase") said.set(wrapping(lock), secret.text);
      return opened;
    },
    changePassphrase: async (lock, secret, next, now, onProgress) => {
      const changed = await changePassphrase(lock, secret, next, now, stretch, onProgress);
      if (changed.ok) said.set(wrapping(changed.value.lock), next);
      return changed;
    },
    changeRecoveryKey: (lock, words, onProgress) => changeRecoveryKey(lock, words, stretch, onProgress),
  };
}
