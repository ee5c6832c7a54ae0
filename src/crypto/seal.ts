import type { Bytes } from "../kernel/bytes.ts";
import { err, ok, type Result } from "../kernel/result.ts";

/**
 * A sealed thing, version 1: one version byte, a 12 byte nonce, then AES-256-GCM's cipher text and its 16 byte tag.
 * The version byte is part of the associated data, so it cannot be exchanged for an older one.
 */
const sealVersion = 1;
const nonceLength = 12;
const tagLength = 16;
const overhead = 1 + nonceLength + tagLength;

export type OpenFailure =
  /** Written by a later version: nothing is guessed. */
  | { readonly type: "unknown-seal-version"; readonly version: number }
  /** Another key, other associated data, or other bytes than were sealed. Which of them cannot be told. */
  | { readonly type: "seal-broken" };

/**
 * Seals bytes under an AES-256-GCM key.
 * `context` says where the bytes belong; opening anywhere else fails. The nonce is random: with 96 bits, a key is good for 2^32 seals.
 */
export async function seal(
  key: CryptoKey,
  plain: Bytes,
  context: string,
): Promise<Result<Bytes, { readonly type: "key-unusable" }>> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  try {
    const cipher = await crypto.subtle.encrypt(algorithm(nonce, sealVersion, context), key, plain);
    const sealed = new Uint8Array(1 + nonceLength + cipher.byteLength);
    sealed[0] = sealVersion;
    sealed.set(nonce, 1);
    sealed.set(new Uint8Array(cipher), 1 + nonceLength);
    return ok(sealed);
  } catch {
    return err({ type: "key-unusable" });
  }
}

/** The bytes that were sealed under this key for this context, or why not. Never a part of them. */
export async function open(key: CryptoKey, sealed: Bytes, context: string): Promise<Result<Bytes, OpenFailure>> {
  const version = sealed[0];
  if (version === undefined || sealed.length < overhead) return err({ type: "seal-broken" });
  if (version !== sealVersion) return err({ type: "unknown-seal-version", version });
  const nonce = sealed.subarray(1, 1 + nonceLength);
  try {
    // Views: WebCrypto copies what it is given, and one more copy of a large snapshot holds the page up.
    const plain = await crypto.subtle.decrypt(
      algorithm(nonce, version, context),
      key,
      sealed.subarray(1 + nonceLength),
    );
    return ok(new Uint8Array(plain));
  } catch {
    return err({ type: "seal-broken" });
  }
}

function algorithm(nonce: Bytes, version: number, context: string): AesGcmParams {
  return {
    name: "AES-GCM",
    iv: nonce,
    additionalData: new TextEncoder().encode(`sightline seal ${version}\n${context}`),
    tagLength: tagLength * 8,
  };
}
