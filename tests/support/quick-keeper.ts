import type { DeviceKeys } from "#src/crypto/device-key.ts";
import { sha256Hex } from "#src/crypto/hash.ts";
import { makeLock } from "#src/crypto/key-lock.ts";
import { isBearable, type Stretch } from "#src/crypto/stretch.ts";
import { makeKeeper } from "#src/use-cases/keeper.ts";

/** Stands in for Argon2id, which takes a second of every test: the lock asks for the real thing all the same. */
export const quickStretch: Stretch = (passphrase, how, onProgress) => {
  if (!isBearable(how)) throw new Error("The lock asks for what no lock may ask for.");
  onProgress?.(1);
  const digest = sha256Hex(`${passphrase.normalize("NFKC")}\n${[...how.salt].join()}`);
  return Uint8Array.from(digest.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
};

export const quickKeeper = makeKeeper(quickStretch);

/** The passphrase of every workspace under test. */
export const testPassphrase = "four quiet otters read";

/** Keys of a new workspace. */
export async function makeKeys(): Promise<DeviceKeys> {
  return (await makeLock(testPassphrase, "2026-11-27T09:00:00.000Z", quickStretch)).keys;
}
