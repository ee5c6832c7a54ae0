import { describe, expect, it } from "vitest";
import {
  changePassphrase,
  changeRecoveryKey,
  type KeyLock,
  makeLock,
  openLock,
  type Secret,
} from "#src/crypto/key-lock.ts";
import { opaqueId } from "#src/crypto/opaque-id.ts";
import { open, seal } from "#src/crypto/seal.ts";
import { stretch } from "#src/crypto/stretch.ts";
import { quickStretch } from "#tests/support/quick-keeper.ts";

const passphrase = "four quiet otters read";
const [spring, autumn] = ["2026-04-01T09:00:00.000Z", "2026-11-27T09:00:00.000Z"];
const made = () => makeLock(passphrase, spring, quickStretch);
const said = (text: string): Secret => ({ type: "passphrase", text });
const written = (text: string): Secret => ({ type: "recovery-key", text });
const tryOn = (lock: KeyLock, secret: Secret) => openLock(lock, secret, quickStretch);

async function opensTheSame(lock: KeyLock, secret: Secret, sealed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const keys = await tryOn(lock, secret);
  return keys.ok && (await open(keys.value.content, sealed, "row")).ok;
}

async function withSomethingSealed() {
  const { lock, keys, recoveryKey } = await made();
  const sealed = await seal(keys.content, new TextEncoder().encode("The plan names no harm."), "row");
  if (!sealed.ok) throw new Error(sealed.error.type);
  return { lock, keys, recoveryKey, sealed: sealed.value };
}

describe("a lock", () => {
  it("opens with its passphrase and with its recovery key, to the same keys", async () => {
    const { lock, keys, recoveryKey, sealed } = await withSomethingSealed();
    expect(await opensTheSame(lock, said(passphrase), sealed)).toBe(true);
    expect(await opensTheSame(lock, written(recoveryKey), sealed)).toBe(true);
    const again = await tryOn(lock, said(passphrase));
    expect(again.ok && (await opaqueId(again.value.names, "plan"))).toBe(await opaqueId(keys.names, "plan"));
  });

  it("gives keys that cannot be taken out as bytes", async () => {
    const { lock, recoveryKey } = await made();
    for (const secret of [said(passphrase), written(recoveryKey)]) {
      const opened = await tryOn(lock, secret);
      if (!opened.ok) throw new Error(opened.error.type);
      expect([opened.value.content.extractable, opened.value.names.extractable]).toEqual([false, false]);
      await expect(crypto.subtle.exportKey("raw", opened.value.content)).rejects.toThrow();
    }
  });

  it("asks for 64 MiB, three passes and one lane, with a salt of its own", async () => {
    const [one, other] = [await made(), await made()];
    const { salt, ...how } = one.lock.passphrase.how;
    expect(how).toEqual({ name: "argon2id", version: 19, memory: 65_536, passes: 3, lanes: 1 });
    expect(salt).toHaveLength(16);
    expect(other.lock.passphrase.how.salt).not.toEqual(salt);
    expect(other.lock.key).not.toBe(one.lock.key);
  });

  it("stays shut to a thousand other passphrases and recovery keys", async () => {
    const { lock } = await made();
    for (let guess = 0; guess < 500; guess++) {
      expect(await tryOn(lock, said(`${passphrase} ${guess}`))).toEqual({ ok: false, error: { type: "wrong-secret" } });
    }
    for (let guess = 0; guess < 500; guess++) {
      const { recoveryKey } = await changed(lock);
      expect(await tryOn(lock, written(recoveryKey))).toEqual({ ok: false, error: { type: "wrong-secret" } });
    }
  });

  it("opens to the right one in the same loop (the control)", async () => {
    const { lock } = await made();
    expect((await tryOn(lock, said(`${passphrase}`))).ok).toBe(true);
  });

  it("takes a passphrase typed on another kind of keyboard", async () => {
    const { lock } = await makeLock("Zoë reads ﬁve ﬁles", spring, quickStretch);
    expect((await tryOn(lock, said("Zoe\u0308 reads five files"))).ok).toBe(true);
  });

  it("is refused before anything is computed where it asks for too little or too much", async () => {
    const { lock } = await made();
    const never = () => {
      throw new Error("It was computed all the same.");
    };
    for (const part of [
      { memory: 18 * 1024 },
      { memory: 2 * 1024 * 1024 },
      { passes: 1 },
      { passes: 17 },
      { lanes: 0 },
      { lanes: 5 },
      { salt: new Uint8Array(8) },
      { memory: Number.NaN },
    ]) {
      const changedLock = { ...lock, passphrase: { ...lock.passphrase, how: { ...lock.passphrase.how, ...part } } };
      expect(await openLock(changedLock, said(passphrase), never)).toEqual({
        ok: false,
        error: { type: "lock-refused" },
      });
    }
    await expect(openLock(lock, said(passphrase), never)).rejects.toThrow("computed");
  });

  it("opens nothing once any part of it is changed", async () => {
    const { lock, recoveryKey } = await made();
    const other = await made();
    const { how } = lock.passphrase;
    const changes: readonly KeyLock[] = [
      { ...lock, key: other.lock.key },
      { ...lock, passphrase: { ...lock.passphrase, how: { ...how, passes: 4 } } },
      { ...lock, passphrase: { ...lock.passphrase, how: { ...how, salt: other.lock.passphrase.how.salt } } },
      { ...lock, passphrase: { ...lock.passphrase, content: lock.passphrase.names, names: lock.passphrase.content } },
      { ...lock, passphrase: { ...lock.passphrase, content: turned(lock.passphrase.content) } },
    ];
    for (const each of changes)
      expect(await tryOn(each, said(passphrase))).toEqual({ ok: false, error: { type: "wrong-secret" } });
    const swapped = { ...lock, recovery: other.lock.recovery };
    expect(await tryOn(swapped, written(recoveryKey))).toEqual({ ok: false, error: { type: "wrong-secret" } });
  });

  it("of a newer version is not tried", async () => {
    const { lock } = await made();
    expect(await tryOn({ ...lock, version: 2 }, said(passphrase))).toEqual({
      ok: false,
      error: { type: "newer-lock", version: 2 },
    });
  });
});

describe("another passphrase", () => {
  it("opens the same keys, with the old one shut out and the recovery key as it was", async () => {
    const { lock, recoveryKey, sealed } = await withSomethingSealed();
    const next = await changePassphrase(lock, said(passphrase), "nine tall herons wait", autumn, quickStretch);
    if (!next.ok) throw new Error(next.error.type);
    expect(await opensTheSame(next.value.lock, said("nine tall herons wait"), sealed)).toBe(true);
    expect(await opensTheSame(next.value.lock, written(recoveryKey), sealed)).toBe(true);
    expect((await tryOn(next.value.lock, said(passphrase))).ok).toBe(false);
    expect(next.value.lock.since).toEqual([spring, autumn]);
    expect((await open(next.value.keys.content, sealed, "row")).ok).toBe(true);
    expect(next.value.keys.content.extractable).toBe(false);
  });

  it("can be set with the recovery key alone, and not with a wrong passphrase", async () => {
    const { lock, recoveryKey } = await made();
    const set = await changePassphrase(lock, written(recoveryKey), "nine tall herons wait", autumn, quickStretch);
    expect(set.ok && (await tryOn(set.value.lock, said("nine tall herons wait"))).ok).toBe(true);
    expect(await changePassphrase(lock, said("a wrong passphrase"), "nine tall herons", autumn, quickStretch)).toEqual({
      ok: false,
      error: { type: "wrong-secret" },
    });
  });
});

describe("another recovery key", () => {
  it("opens the same keys, and the one before opens nothing", async () => {
    const { lock, recoveryKey, sealed } = await withSomethingSealed();
    const next = await changed(lock);
    expect(await opensTheSame(next.lock, written(next.recoveryKey), sealed)).toBe(true);
    expect((await tryOn(next.lock, written(recoveryKey))).ok).toBe(false);
    expect(await opensTheSame(next.lock, said(passphrase), sealed)).toBe(true);
  });
});

describe("Argon2id", () => {
  it("gives what the reference implementation gives", () => {
    // argon2 -id -t 3 -k 65536 -p 1 -l 32 of the phc-winner-argon2 program, salt "somesaltsomesalt".
    const salt = new TextEncoder().encode("somesaltsomesalt");
    const how = { name: "argon2id", version: 19, memory: 65_536, passes: 3, lanes: 1, salt } as const;
    const heard: number[] = [];
    const bytes = stretch("four quiet otters read", how, (done) => heard.push(done));
    expect(Buffer.from(bytes).toString("hex")).toBe("691f1ba99be2dca04fb21735cd67501eb18dddafc1d03615ff04f97ee1b5da6a");
    expect(heard.length).toBeGreaterThan(10);
    expect(heard.at(-1)).toBe(1);
  });

  it("stays shut to a wrong passphrase when it is derived for real", async () => {
    const { lock } = await makeLock(passphrase, spring, stretch);
    expect(await openLock(lock, said("four quiet otters reed"), stretch)).toEqual({
      ok: false,
      error: { type: "wrong-secret" },
    });
    expect((await openLock(lock, said(passphrase), stretch)).ok).toBe(true);
  });
});

async function changed(lock: KeyLock) {
  const next = await changeRecoveryKey(lock, passphrase, quickStretch);
  if (!next.ok) throw new Error(next.error.type);
  return next.value;
}

function turned(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.map((byte, index) => (index === 20 ? byte ^ 1 : byte));
}
