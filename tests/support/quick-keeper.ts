import type { DeviceKeys } from "#src/crypto/device-key.ts";
import { sha256Hex } from "#src/crypto/hash.ts";
import { makeLock } from "#src/crypto/key-lock.ts";
import { randomBytes } from "#src/crypto/random-bytes.ts";
import { isBearable, type Stretch } from "#src/crypto/stretch.ts";
import type { Ports } from "#src/kernel/ports.ts";
import type { Store } from "#src/storage/store.ts";
import { keepBackupsHere } from "#src/use-cases/keep-backups-here.ts";
import { type Keeper, makeLockKeeper } from "#src/use-cases/keeper.ts";

/** Stands in for Argon2id, which takes a second of every test: the lock asks for the real thing all the same. */
export const quickStretch: Stretch = (passphrase, how, onProgress) => {
  if (!isBearable(how)) throw new Error("The lock asks for what no lock may ask for.");
  onProgress?.(1);
  const digest = sha256Hex(`${passphrase.normalize("NFKC")}\n${[...how.salt].join()}`);
  return Uint8Array.from(digest.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
};

/** So little work that a hundred backups cost a second. */
const testWorkFactor = 2;

/** The passphrase of every workspace under test. */
export const testPassphrase = "four quiet otters read";

/** Knows the passphrase and makes backups where it is called, without a worker. */
export function aQuickKeeper(
  ports: Pick<Ports, "now" | "randomBytes"> = { now: () => "2026-11-27T09:00:00.000Z", randomBytes },
  /** What backups are sealed with, where that is to be another than what opened the lock. */
  said?: () => string | null,
): Keeper {
  const { passphrase, ...locks } = makeLockKeeper(quickStretch);
  return {
    ...locks,
    backups: (store: Store) =>
      keepBackupsHere({
        withStore: (act) => act(store),
        passphrase: said ?? passphrase,
        ports,
        workFactor: testWorkFactor,
      }),
  };
}

/** Keys of a new workspace. */
export async function makeKeys(): Promise<DeviceKeys> {
  return (await makeLock(testPassphrase, "2026-11-27T09:00:00.000Z", quickStretch)).keys;
}
