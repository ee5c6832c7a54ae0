import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Hash } from "../kernel/ports.ts";

/** SHA-256 of the text's UTF-8 bytes. Synchronous on purpose: WebCrypto's digest is not, and an event's id is needed at once. */
export const sha256Hex: Hash = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** The same as base64, as a content security policy names a style. */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}
