import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type AgeFailure, openAgeFile, sealAgeFile } from "#src/crypto/age-file.ts";
import { normalised } from "#src/crypto/passphrase.ts";
import type { Bytes } from "#src/kernel/bytes.ts";

/** Little work, so that a thousand files cost seconds. */
const little = 2;
const passphrase = "copper lantern field seven";
const note = new TextEncoder().encode("A fictional child, nine years old");

async function sealed(pieces: readonly Bytes[], { words = passphrase, workFactor = little } = {}): Promise<Bytes> {
  const parts: Bytes[] = [];
  const sealing = await sealAgeFile(words, (part) => parts.push(part), workFactor);
  for (const piece of pieces) await sealing.add(piece);
  await sealing.end();
  return Uint8Array.from(Buffer.concat(parts));
}

async function opened(file: BlobPart, words = passphrase): Promise<Bytes | AgeFailure> {
  const parts: Bytes[] = [];
  const open = await openAgeFile(new Blob([file]), words, (part) => parts.push(part) > 0);
  return open.ok ? Uint8Array.from(Buffer.concat(parts)) : open.error;
}

let small: Bytes;
beforeAll(async () => {
  small = await sealed([note]);
});

describe("a file sealed with a passphrase", () => {
  it("opens to what was sealed, whatever it was and in whatever pieces it came", async () => {
    const anyPiece = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.tuple(fc.nat(70_000), fc.nat(255)).map(([length, byte]) => new Uint8Array(length).fill(byte)),
    );
    const anyPieces = fc.array(anyPiece, { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(anyPieces, fc.string({ minLength: 1, unit: "binary" }), async (pieces, words) => {
        const plain = pieces.map((piece) => Uint8Array.from(piece));
        expect(await opened(await sealed(plain, { words }), words)).toEqual(Uint8Array.from(Buffer.concat(plain)));
      }),
      { seed: 20_261_127, numRuns: 40 },
    );
  });

  it("opens with the work that a real one takes", async () => {
    const file = await sealed([note], { workFactor: 17 });
    expect(new TextDecoder().decode(file.subarray(0, 60))).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 17\n/);
    expect(await opened(file)).toEqual(note);
  });

  it("takes seventeen where nobody says another work factor", async () => {
    const parts: Bytes[] = [];
    const sealing = await sealAgeFile(passphrase, (part) => parts.push(part));
    await sealing.end();
    expect(Buffer.concat(parts).toString("latin1")).toMatch(/-> scrypt \S{22} 17\n/);
  });

  it("opens however a keyboard spells the same letters", async () => {
    const file = await sealed([note], { words: "caf\u00e9 \u2460" });
    expect(await opened(file, "cafe\u0301 1")).toEqual(note);
    expect(normalised("cafe\u0301 \uff11")).toBe("caf\u00e9 1");
    // The control: a space more is another passphrase.
    expect(await opened(file, "caf\u00e9 1 ")).toEqual({ type: "wrong-passphrase" });
  });

  it("stops where whoever takes it has had enough", async () => {
    const file = await sealed([new Uint8Array(200_000)]);
    let taken = 0;
    const open = await openAgeFile(new Blob([file]), passphrase, () => ++taken < 2);
    expect([open.ok, taken]).toEqual([true, 2]);
  });

  it("shows nothing of what it holds, and no two are the same", async () => {
    expect(Buffer.from(small).includes("fictional")).toBe(false);
    expect(Buffer.from(small).equals(Buffer.from(await sealed([note])))).toBe(false);
  });
});

describe("a hostile file", () => {
  it("cut after any byte is refused, and whole it is not (the control)", async () => {
    const reasons = new Set<string>();
    for (let length = 0; length < small.length; length++) {
      const failure = await opened(small.slice(0, length));
      if (failure instanceof Uint8Array) throw new Error(`Cut after ${length} bytes, it was let in.`);
      reasons.add(failure.type);
    }
    expect([...reasons].sort()).toEqual(["cut-short", "damaged", "not-age"]);
    expect(await opened(small)).toEqual(note);
  });

  it("with any byte changed is refused", async () => {
    const reasons = new Set<string>();
    for (let at = 0; at < small.length; at++) {
      const changed = small.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const failure = await opened(changed);
      if (failure instanceof Uint8Array) throw new Error(`Changed at ${at}, it was let in.`);
      reasons.add(failure.type);
    }
    expect(reasons).toContain("damaged");
    expect(reasons).toContain("wrong-passphrase");
  });

  it("of several pieces with one left out, two exchanged, or cut between two is refused", async () => {
    const file = await sealed([new Uint8Array(200_000).fill(7)]);
    const start = file.length - (200_000 + 4 * 16);
    const piece = 64 * 1024 + 16;
    const [first, second] = [file.slice(start, start + piece), file.slice(start + piece, start + 2 * piece)];
    const [head, rest] = [file.slice(0, start), file.slice(start + 2 * piece)];
    const join = (...parts: Bytes[]) => Uint8Array.from(Buffer.concat(parts));
    expect(await opened(join(head, first, second, rest))).toHaveLength(200_000);
    for (const bad of [join(head, second, rest), join(head, second, first, rest), join(head, first, second)]) {
      expect(await opened(bad)).toEqual({ type: "damaged" });
    }
  });

  it("that asks for a gigabyte of memory is refused before any of it is taken", async () => {
    const text = Buffer.from(small).toString("latin1");
    const asking = (factor: string) => Buffer.from(text.replace(/ 2\n/, ` ${factor}\n`), "latin1");
    const before = performance.now();
    expect(await opened(asking("20"))).toEqual({ type: "too-hard", found: 20, limit: 18 });
    expect(await opened(asking("19"))).toEqual({ type: "too-hard", found: 19, limit: 18 });
    expect(await opened(asking("99"))).toEqual({ type: "too-hard", found: 99, limit: 18 });
    expect(performance.now() - before).toBeLessThan(500);
    for (const factor of ["0", "-1", "02", "1e1", "999", ""]) {
      expect(await opened(asking(factor))).toMatchObject({ type: "damaged" });
    }
  });

  it("for somebody's key says so", async () => {
    const { Encrypter, generateX25519Identity, identityToRecipient } = await import("age-encryption");
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const file = await encrypter.encrypt(note);
    expect(await opened(Uint8Array.from(file))).toEqual({ type: "for-a-key" });
  });

  it.each([["Dear colleague"], ["-----BEGIN AGE ENCRYPTED FILE-----\n"], [""], ['[{"format":"sightline-workspace",']])(
    "that is none is told from one: %j",
    async (text) => expect(await opened(text)).toEqual({ type: "not-age" }),
  );
});
