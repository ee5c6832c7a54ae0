/**
 * A row id that says nothing: HMAC-SHA-256 of the text under the device's `names` key, cut to 128 bits, 32 hexadecimal characters.
 * The same text gives the same id, so a row can be found again; without the key nobody can try names against it.
 */
export async function opaqueId(names: CryptoKey, text: string): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", names, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(mac, 0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
