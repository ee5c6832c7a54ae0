import type { KeyLock } from "../crypto/key-lock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { SightlineDatabase } from "./database.ts";
import type { WitnessBook } from "./witness.ts";
import { Refusal, type WriteFailure, writeFailure } from "./write-failure.ts";

/**
 * Puts another lock in the place of the one that is here. Both hold the same keys, so no row is sealed anew, and whichever tab
 * writes goes on writing.
 */
export async function keepLock(
  database: SightlineDatabase,
  lock: KeyLock,
  witness: WitnessBook,
): Promise<Result<void, WriteFailure>> {
  try {
    await database.transaction("rw", ["keys"], async () => {
      const there = await database.keys.get("lock");
      if (there?.id !== "lock" || there.lock.key !== lock.key) {
        throw new Refusal({ type: "storage-failed", detail: "emptied" });
      }
      await database.keys.put({ id: "lock", lock });
    });
  } catch (error) {
    return err(writeFailure(error));
  }
  witness.noteLock(lock);
  return ok(undefined);
}

/** The lock in force, which another tab may have changed; `null` where there is none any more. */
export async function readLock(database: SightlineDatabase): Promise<KeyLock | null> {
  const row = await database.keys.get("lock");
  return row?.id === "lock" ? row.lock : null;
}
