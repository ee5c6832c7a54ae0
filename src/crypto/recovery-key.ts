import { sha256 } from "@noble/hashes/sha2.js";
import type { Bytes } from "../kernel/bytes.ts";
import { err, ok, type Result } from "../kernel/result.ts";

/** Crockford's base 32: no I, L, O or U, so that what was written by hand is read as it was meant. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const keyBytes = 16;
/** 26 characters carry 128 bits, and two more tell a slip of the pen. */
const keyCharacters = 26;
const checkCharacters = 2;

const recoveryKeyLength = keyCharacters + checkCharacters;

export type RecoveryKeyFault =
  | { readonly type: "wrong-length"; readonly found: number }
  | { readonly type: "mistyped" };

export function makeRecoveryKey(): Bytes {
  return crypto.getRandomValues(new Uint8Array(keyBytes));
}

/** 128 random bits as a person writes them down: seven groups of four, e.g. `7ZQ4-0M3K-…`. */
export function writeRecoveryKey(key: Bytes): string {
  const characters = encode(key, keyCharacters) + checkOf(key);
  return (characters.match(/.{4}/g) ?? []).join("-");
}

/** Reads what was typed back: case, spaces and dashes aside, with O for 0 and I or L for 1. */
export function readRecoveryKey(text: string): Result<Bytes, RecoveryKeyFault> {
  const typed = text
    .toUpperCase()
    .replace(/[\s‐-―-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (typed.length !== recoveryKeyLength) return err({ type: "wrong-length", found: typed.length });
  if ([...typed].some((character) => !alphabet.includes(character))) return err({ type: "mistyped" });
  const key = decode(typed.slice(0, keyCharacters));
  // The last character carries three bits more than the key has: they must be nothing.
  const isSame = encode(key, keyCharacters) + checkOf(key) === typed;
  return isSame ? ok(key) : err({ type: "mistyped" });
}

function checkOf(key: Bytes): string {
  return encode(sha256(key).subarray(0, 2), checkCharacters);
}

function encode(bytes: Uint8Array, length: number): string {
  let [bits, held, text] = [0, 0, ""];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && text.length < length) {
      held -= 5;
      text += alphabet[(bits >> held) & 31];
    }
    bits &= (1 << held) - 1;
  }
  return text.length < length ? text + alphabet[(bits << (5 - held)) & 31] : text;
}

function decode(text: string): Bytes {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const character of text) {
    bits = (bits << 5) | alphabet.indexOf(character);
    held += 5;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 255);
    bits &= (1 << held) - 1;
  }
  return Uint8Array.from(bytes);
}
