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
}

/** The passphrase in use is kept for the backups of this session, and for no longer. */
export function makeKeeper(stretch: Stretch): Keeper {
  return {
    begin: (passphrase, now, onProgress) => makeLock(passphrase, now, stretch, onProgress),
    open: (lock, secret, onProgress) => openLock(lock, secret, stretch, onProgress),
    changePassphrase: (lock, secret, next, now, onProgress) =>
      changePassphrase(lock, secret, next, now, stretch, onProgress),
    changeRecoveryKey: (lock, passphrase, onProgress) => changeRecoveryKey(lock, passphrase, stretch, onProgress),
  };
}
