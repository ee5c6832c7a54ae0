import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { DeviceKeys } from "#src/crypto/device-key.ts";
import { open, seal } from "#src/crypto/seal.ts";
import type { Bytes } from "#src/kernel/bytes.ts";
import { makeKeys } from "#tests/support/quick-keeper.ts";

let keys: DeviceKeys;
beforeAll(async () => {
  keys = await makeKeys();
});

async function sealed(plain: Bytes, context = "row 1"): Promise<Bytes> {
  const result = await seal(keys.content, plain, context);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

const note = Uint8Array.from([78, 101, 103, 108, 101, 99, 116]);

describe("a seal", () => {
  it("opens to what was sealed, whatever it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), async (bytes, context) => {
        const plain = Uint8Array.from(bytes);
        const opened = await open(keys.content, await sealed(plain, context), context);
        expect(opened).toEqual({ ok: true, value: plain });
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("shows nothing of what it holds and never looks the same twice", async () => {
    const [first, second] = [await sealed(note), await sealed(note)];
    expect(Buffer.from(first).includes(Buffer.from(note))).toBe(false);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
    expect(first).toHaveLength(1 + 12 + 7 + 16);
  });

  it("refuses every single changed bit", async () => {
    const whole = await sealed(note);
    for (let at = 0; at < whole.length * 8; at++) {
      const changed = Uint8Array.from(whole);
      changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
      expect((await open(keys.content, changed, "row 1")).ok).toBe(false);
    }
    // The control: the same bytes unchanged open, so it was the change that was refused.
    expect((await open(keys.content, whole, "row 1")).ok).toBe(true);
  });

  it("refuses every shorter piece of itself", async () => {
    const whole = await sealed(note);
    for (let length = 0; length < whole.length; length++) {
      expect(await open(keys.content, whole.slice(0, length), "row 1")).toEqual({
        ok: false,
        error: { type: "seal-broken" },
      });
    }
  });

  it("does not open in another place, nor under another key", async () => {
    const whole = await sealed(note);
    expect(await open(keys.content, whole, "row 2")).toEqual({ ok: false, error: { type: "seal-broken" } });
    const other = await makeKeys();
    expect(await open(other.content, whole, "row 1")).toEqual({ ok: false, error: { type: "seal-broken" } });
  });

  it("says so when it was made by a later version, instead of guessing", async () => {
    const later = await sealed(note);
    later[0] = 2;
    expect(await open(keys.content, later, "row 1")).toEqual({
      ok: false,
      error: { type: "unknown-seal-version", version: 2 },
    });
  });

  it("is refused by a key that cannot seal", async () => {
    expect(await seal(keys.names, note, "row 1")).toEqual({ ok: false, error: { type: "key-unusable" } });
  });
});
