import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 of bytes that come in pieces: a file of a hundred megabytes is never whole in memory for it. */
export interface RunningHash {
  readonly add: (bytes: Uint8Array) => void;
  /** 64 lower case hexadecimal characters. Nothing can be added afterwards. */
  readonly end: () => string;
}

export function startHash(): RunningHash {
  const running = sha256.create();
  return {
    add: (bytes) => {
      running.update(bytes);
    },
    end: () => bytesToHex(running.digest()),
  };
}
