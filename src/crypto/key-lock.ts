import type { Bytes } from "../kernel/bytes.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { DeviceKeys } from "./device-key.ts";
import { makeRecoveryKey, type RecoveryKeyFault, readRecoveryKey, writeRecoveryKey } from "./recovery-key.ts";
import { type Argon2id, argonToday, isBearable, type Stretch } from "./stretch.ts";

const lockVersion = 1;

/** The two keys of a workspace, each wrapped by AES-256-GCM: a 12 byte nonce, cipher text, tag. */
interface WrappedKeys {
  readonly content: Bytes;
  readonly names: Bytes;
}

/**
 * What stands in clear beside sealed rows and opens them: the workspace's keys, wrapped once under the passphrase and once under the
 * recovery key. Everything in it that says how is part of what the wrapping covers, so a changed lock opens nothing.
 */
export interface KeyLock {
  readonly version: number;
  /** Names the keys within; random, and no secret. */
  readonly key: string;
  readonly passphrase: WrappedKeys & { readonly how: Argon2id };
  readonly recovery: WrappedKeys & { readonly salt: Bytes };
  /** ISO instants at which a passphrase was set, oldest first: which of them opens a backup is a question of its day. */
  readonly since: readonly string[];
}

export type Secret =
  | { readonly type: "passphrase"; readonly text: string }
  | { readonly type: "recovery-key"; readonly text: string };

export type LockFailure =
  | { readonly type: "wrong-secret" }
  | { readonly type: "recovery-key-mistyped"; readonly fault: RecoveryKeyFault }
  /** It asks for less than would be safe or more than this device can bear, so nobody's passphrase was tried on it. */
  | { readonly type: "lock-refused" }
  | { readonly type: "newer-lock"; readonly version: number };

export interface OpenedLock {
  readonly lock: KeyLock;
  readonly keys: DeviceKeys;
}

type Progress = ((done: number) => void) | undefined;

/** New keys under a passphrase and a recovery key. The recovery key is in what comes back and nowhere else. */
export async function makeLock(
  passphrase: string,
  now: string,
  stretch: Stretch,
  onProgress?: Progress,
): Promise<OpenedLock & { readonly recoveryKey: string }> {
  const key = hex(random(8));
  const [content, names] = await Promise.all([
    crypto.subtle.generateKey(contentKind, true, ["encrypt", "decrypt"]),
    crypto.subtle.generateKey(namesKind, true, ["sign"]),
  ]);
  const loose = { content, names };
  const recoveryKey = makeRecoveryKey();
  const lock = {
    version: lockVersion,
    key,
    passphrase: await underPassphrase(loose, key, passphrase, stretch, onProgress),
    recovery: await underRecoveryKey(loose, key, recoveryKey),
    since: [now],
  };
  return { lock, keys: await locked(lock, recoveryKey), recoveryKey: writeRecoveryKey(recoveryKey) };
}

/** The keys of a lock, which cannot be taken out of the browser as bytes. */
export async function openLock(
  lock: KeyLock,
  secret: Secret,
  stretch: Stretch,
  onProgress?: Progress,
): Promise<Result<DeviceKeys, LockFailure>> {
  return unwrap(lock, secret, false, stretch, onProgress);
}

/** The same keys under another passphrase; the recovery key stays as it was. The old passphrase opens the old lock for ever. */
export async function changePassphrase(
  lock: KeyLock,
  secret: Secret,
  next: string,
  now: string,
  stretch: Stretch,
  onProgress?: Progress,
): Promise<Result<OpenedLock, LockFailure>> {
  const loose = await unwrap(lock, secret, true, stretch, (done) => onProgress?.(done / 2));
  if (!loose.ok) return loose;
  const passphrase = await underPassphrase(loose.value, lock.key, next, stretch, (done) =>
    onProgress?.((1 + done) / 2),
  );
  return ok({
    lock: { ...lock, passphrase, since: [...lock.since, now] },
    keys: await sealedIn(loose.value, lock.key),
  });
}

/** The same keys under another recovery key. The one before opens nothing any more. */
export async function changeRecoveryKey(
  lock: KeyLock,
  passphrase: string,
  stretch: Stretch,
  onProgress?: Progress,
): Promise<Result<{ readonly lock: KeyLock; readonly recoveryKey: string }, LockFailure>> {
  const loose = await unwrap(lock, { type: "passphrase", text: passphrase }, true, stretch, onProgress);
  if (!loose.ok) return loose;
  const recoveryKey = makeRecoveryKey();
  const recovery = await underRecoveryKey(loose.value, lock.key, recoveryKey);
  return ok({ lock: { ...lock, recovery }, recoveryKey: writeRecoveryKey(recoveryKey) });
}

const contentKind = { name: "AES-GCM", length: 256 } as const;
const namesKind = { name: "HMAC", hash: "SHA-256", length: 256 } as const;
const nonceLength = 12;

type LooseKeys = Omit<DeviceKeys, "id">;

async function underPassphrase(
  keys: LooseKeys,
  key: string,
  passphrase: string,
  stretch: Stretch,
  onProgress: Progress,
) {
  const how: Argon2id = { name: "argon2id", version: 19, ...argonToday, salt: random(16) };
  const wrapping = await wrappingKey(stretch(passphrase, how, onProgress));
  return { how, ...(await wrapBoth(keys, wrapping, passphrasePlace(key, how))) };
}

async function underRecoveryKey(keys: LooseKeys, key: string, recoveryKey: Bytes) {
  const salt = random(16);
  return { salt, ...(await wrapBoth(keys, await recoveryWrappingKey(recoveryKey, salt), recoveryPlace(key, salt))) };
}

async function unwrap(
  lock: KeyLock,
  secret: Secret,
  extractable: boolean,
  stretch: Stretch,
  onProgress: Progress,
): Promise<Result<DeviceKeys, LockFailure>> {
  if (lock.version > lockVersion) return err({ type: "newer-lock", version: lock.version });
  if (secret.type === "passphrase") {
    const { how } = lock.passphrase;
    if (!isBearable(how)) return err({ type: "lock-refused" });
    const wrapping = await wrappingKey(stretch(secret.text, how, onProgress));
    return unwrapBoth(lock.key, lock.passphrase, wrapping, passphrasePlace(lock.key, how), extractable);
  }
  const read = readRecoveryKey(secret.text);
  if (!read.ok) return err({ type: "recovery-key-mistyped", fault: read.error });
  const { salt } = lock.recovery;
  const wrapping = await recoveryWrappingKey(read.value, salt);
  return unwrapBoth(lock.key, lock.recovery, wrapping, recoveryPlace(lock.key, salt), extractable);
}

async function locked(lock: KeyLock, recoveryKey: Bytes): Promise<DeviceKeys> {
  const { salt } = lock.recovery;
  const wrapping = await recoveryWrappingKey(recoveryKey, salt);
  const keys = await unwrapBoth(lock.key, lock.recovery, wrapping, recoveryPlace(lock.key, salt), false);
  if (!keys.ok) throw new Error("A lock just made does not open.");
  return keys.value;
}

/** Keys that were loose for a moment, shut in again: through a wrapping of their own, since WebCrypto has no other way. */
async function sealedIn(loose: LooseKeys, key: string): Promise<DeviceKeys> {
  const passing = await crypto.subtle.generateKey(contentKind, false, ["wrapKey", "unwrapKey"]);
  const keys = await unwrapBoth(key, await wrapBoth(loose, passing, "passing"), passing, "passing", false);
  if (!keys.ok) throw new Error("Keys just wrapped do not unwrap.");
  return keys.value;
}

async function wrappingKey(bytes: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey("raw", bytes, contentKind, false, ["wrapKey", "unwrapKey"]);
  bytes.fill(0);
  return key;
}

/** 128 random bits need no stretching: HKDF-SHA-256 makes them a key of their own purpose. */
async function recoveryWrappingKey(recoveryKey: Bytes, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", recoveryKey, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode("sightline recovery key") };
  return crypto.subtle.deriveKey(how, base, contentKind, false, ["wrapKey", "unwrapKey"]);
}

async function wrapBoth(keys: LooseKeys, wrapping: CryptoKey, place: string): Promise<WrappedKeys> {
  const [content, names] = await Promise.all([
    wrapOne(keys.content, wrapping, `${place}\ncontent`),
    wrapOne(keys.names, wrapping, `${place}\nnames`),
  ]);
  return { content, names };
}

async function wrapOne(key: CryptoKey, wrapping: CryptoKey, place: string): Promise<Bytes> {
  const nonce = random(nonceLength);
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey("raw", key, wrapping, algorithm(nonce, place)));
  const whole = new Uint8Array(nonceLength + wrapped.length);
  whole.set(nonce);
  whole.set(wrapped, nonceLength);
  return whole;
}

async function unwrapBoth(
  id: string,
  { content, names }: WrappedKeys,
  wrapping: CryptoKey,
  place: string,
  extractable: boolean,
): Promise<Result<DeviceKeys, LockFailure>> {
  const one = (wrapped: Bytes, which: string, kind: typeof contentKind | typeof namesKind, uses: KeyUsage[]) => {
    const how = algorithm(wrapped.slice(0, nonceLength), `${place}\n${which}`);
    return crypto.subtle.unwrapKey("raw", wrapped.slice(nonceLength), wrapping, how, kind, extractable, uses);
  };
  try {
    const keys = await Promise.all([
      one(content, "content", contentKind, ["encrypt", "decrypt"]),
      one(names, "names", namesKind, ["sign"]),
    ]);
    return ok({ id, content: keys[0], names: keys[1] });
  } catch {
    return err({ type: "wrong-secret" });
  }
}

function algorithm(iv: Bytes, place: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`sightline lock ${lockVersion}\n${place}`) };
}

function passphrasePlace(key: string, { name, version, memory, passes, lanes, salt }: Argon2id): string {
  return `${key}\npassphrase\n${name} ${version} ${memory} ${passes} ${lanes} ${hex(salt)}`;
}

function recoveryPlace(key: string, salt: Bytes): string {
  return `${key}\nrecovery key\n${hex(salt)}`;
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
