import { sha256Hex } from "./hash.ts";
import type { KeyLock } from "./key-lock.ts";

/** By which one lock is told from another of the same keys: SHA-256, hexadecimal. No secret, and nothing can be made of it. */
export function printOfLock({ key, since, passphrase, recovery }: KeyLock): string {
  return sha256Hex(JSON.stringify([key, since, [...passphrase.content], [...recovery.content]]));
}
