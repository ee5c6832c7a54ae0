/**
 * What one device needs to keep its workspace: `content` seals, `names` makes opaque row ids.
 * Neither key can be taken out of the browser as bytes; both survive in IndexedDB as they are.
 */
export interface DeviceKeys {
  readonly content: CryptoKey;
  readonly names: CryptoKey;
}

export async function makeDeviceKeys(): Promise<DeviceKeys> {
  const [content, names] = await Promise.all([
    crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
  ]);
  return { content, names };
}
