import type { KeyLock } from "../crypto/key-lock.ts";
import { printOfLock } from "../crypto/print-of-lock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { SightlineDatabase } from "./database.ts";
import type { WitnessBook } from "./witness.ts";
import { Refusal, type WriteFailure, writeFailure } from "./write-failure.ts";

/** Another lock is here than the one that was changed: another tab was quicker, and its change is not to be undone. */
export interface LockChanged {
  readonly type: "lock-changed";
}

/**
 * Puts another lock in the place of the one that it was made from. Both hold the same keys, so no row is sealed anew, and whichever
 * tab writes goes on writing.
 */
export async function keepLock(
  database: SightlineDatabase,
  { from, to }: { readonly from: KeyLock; readonly to: KeyLock },
  witness: WitnessBook,
): Promise<Result<void, WriteFailure | LockChanged>> {
  try {
    const isPut = await database.transaction("rw", ["keys"], async () => {
      const there = await database.keys.get("lock");
      if (there?.id !== "lock" || there.lock.key !== to.key) {
        throw new Refusal({ type: "storage-failed", detail: "emptied" });
      }
      if (printOfLock(there.lock) !== printOfLock(from)) return false;
      await database.keys.put({ id: "lock", lock: to });
      return true;
    });
    if (!isPut) return err({ type: "lock-changed" });
  } catch (error) {
    return err(writeFailure(error));
  }
  witness.noteLock(to);
  return ok(undefined);
}

/** The lock in force, which another tab may have changed; `null` where there is none any more. */
export async function readLock(database: SightlineDatabase): Promise<KeyLock | null> {
  const row = await database.keys.get("lock");
  return row?.id === "lock" ? row.lock : null;
}
