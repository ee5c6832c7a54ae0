import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRecoveryKey, readRecoveryKey, writeRecoveryKey } from "#src/crypto/recovery-key.ts";

const key = Uint8Array.from({ length: 16 }, (_, index) => index * 17);

describe("a recovery key", () => {
  it("is written as seven groups of four without the letters that are read as figures", () => {
    expect(writeRecoveryKey(key)).toBe("008J-4CT4-ANK7-F24S-NAXW-SQFE-ZWN3");
    for (let made = 0; made < 200; made++)
      expect(writeRecoveryKey(makeRecoveryKey())).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it("is read back whatever the case, the spaces, the dashes, and O or I for 0 or 1", () => {
    const written = writeRecoveryKey(key);
    for (const typed of [
      written,
      written.toLowerCase(),
      written.replaceAll("-", " "),
      written.replaceAll("-", ""),
      written.replaceAll("-", "–"),
      written.replaceAll("0", "O"),
    ])
      expect(readRecoveryKey(typed)).toEqual({ ok: true, value: key });
  });

  it("is the same for any 128 bits", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const read = readRecoveryKey(writeRecoveryKey(Uint8Array.from(bytes)));
        expect(read).toEqual({ ok: true, value: Uint8Array.from(bytes) });
      }),
    );
  });

  it("tells a key that is too short from one with a slip of the pen", () => {
    expect(readRecoveryKey("004H-48K4")).toEqual({ ok: false, error: { type: "wrong-length", found: 8 } });
    expect(readRecoveryKey(`${writeRecoveryKey(key).slice(0, -1)}!`)).toEqual({
      ok: false,
      error: { type: "mistyped" },
    });
  });

  it("notices nearly every wrong character: two characters of check let one in a thousand through", () => {
    const written = writeRecoveryKey(key).replaceAll("-", "");
    let [tried, unnoticed] = [0, 0];
    for (let place = 0; place < written.length; place++) {
      for (const other of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
        if (other === written[place]) continue;
        tried += 1;
        if (readRecoveryKey(written.slice(0, place) + other + written.slice(place + 1)).ok) unnoticed += 1;
      }
    }
    expect(tried).toBe(28 * 31);
    expect(unnoticed).toBeLessThan(9);
  });
});
