import { argon2id } from "@noble/hashes/argon2.js";
import type { Bytes } from "../kernel/bytes.ts";
import { normalised } from "./passphrase.ts";

/** How a passphrase becomes a key: Argon2id of RFC 9106, version 0x13. Stands in the lock in clear. */
export interface Argon2id {
  readonly name: "argon2id";
  readonly version: 19;
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Bytes;
}

/** RFC 9106, section 4, second recommended option, with one lane instead of four: the page has one thread to fill them with. */
export const argonToday = { memory: 64 * 1024, passes: 3, lanes: 1 } as const;

/**
 * What a lock may ask for. Below the floor (OWASP's least for Argon2id) it was made by nobody we know; above the ceiling it
 * would hang the device it is opened on. Either way it is refused before anything is computed.
 */
const floor = { memory: 19 * 1024, passes: 2, lanes: 1, salt: 16 };
const ceiling = { memory: 1024 * 1024, passes: 16, lanes: 4, salt: 64 };

export function isBearable(how: Argon2id): boolean {
  const asked = { memory: how.memory, passes: how.passes, lanes: how.lanes, salt: how.salt.length };
  const parts = ["memory", "passes", "lanes", "salt"] as const;
  return (
    how.name === "argon2id" &&
    how.version === 19 &&
    parts.every((part) => Number.isInteger(asked[part]) && asked[part] >= floor[part] && asked[part] <= ceiling[part])
  );
}

/** 32 bytes from a passphrase. `onProgress` hears 0 to 1. It takes a second or two, so it belongs in a worker. */
export type Stretch = (passphrase: string, how: Argon2id, onProgress?: (done: number) => void) => Bytes;

export const stretch: Stretch = (passphrase, { memory, passes, lanes, salt }, onProgress) => {
  const made = argon2id(normalised(passphrase), salt, {
    m: memory,
    t: passes,
    p: lanes,
    version: 0x13,
    dkLen: 32,
    maxmem: 2 ** 31 - 1,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const ours = Uint8Array.from(made);
  made.fill(0);
  return ours;
};
