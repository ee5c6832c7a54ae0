import { sha256Hex } from "#src/crypto/hash.ts";
import { opaqueId } from "#src/crypto/opaque-id.ts";
import { open, seal } from "#src/crypto/seal.ts";
import type { Bytes } from "#src/kernel/bytes.ts";
import { makeKeys } from "#tests/support/quick-keeper.ts";
import { freshName, openReadingStore } from "./store-under-test.ts";
import { holds, rejects, type SuiteCase, same, unwrap } from "./suite-case.ts";

const plain = new TextEncoder().encode("The plan names no harm that must stop.");

async function sealed(): Promise<{ key: CryptoKey; bytes: Bytes }> {
  const { content } = await makeKeys();
  return { key: content, bytes: unwrap(await seal(content, plain, "row 1")) };
}

function withBitTurned(bytes: Bytes, bit: number): Bytes {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

export const sealCases: readonly SuiteCase[] = [
  {
    name: "what was sealed opens to the same bytes",
    run: async () => {
      const { key, bytes } = await sealed();
      same([...unwrap(await open(key, bytes, "row 1"))], [...plain]);
    },
  },
  {
    name: "a megabyte is sealed and opened whole",
    run: async () => {
      const { content } = await makeKeys();
      const large = new Uint8Array(1024 * 1024).map((_, index) => index % 251);
      const opened = unwrap(await open(content, unwrap(await seal(content, large, "large")), "large"));
      same(opened.length, large.length);
      holds(
        opened.every((byte, index) => byte === large[index]),
        "every byte is the same",
      );
    },
  },
  {
    name: "every changed bit, every other place and every shorter piece is refused",
    run: async () => {
      const { key, bytes } = await sealed();
      for (let bit = 0; bit < bytes.length * 8; bit += 5) {
        holds(!(await open(key, withBitTurned(bytes, bit), "row 1")).ok, `bit ${bit} changed is refused`);
      }
      for (let length = 0; length < bytes.length; length += 3) {
        holds(!(await open(key, bytes.slice(0, length), "row 1")).ok, `cut to ${length} is refused`);
      }
      holds(!(await open(key, bytes, "row 2")).ok, "another place is refused");
      holds(!(await open((await makeKeys()).content, bytes, "row 1")).ok, "another key is refused");
    },
  },
  {
    name: "control: a changed bit is not noticed",
    control: "seal-broken",
    run: async () => {
      const { key, bytes } = await sealed();
      same([...unwrap(await open(key, withBitTurned(bytes, 200), "row 1"))], [...plain]);
    },
  },
  {
    name: "the keys cannot be taken out, newly made or unwrapped after a new start",
    run: async () => {
      const name = freshName();
      const first = await openReadingStore(name);
      const id = await opaqueId(first.vault.keys.names, "plan");
      await rejects(crypto.subtle.exportKey("raw", first.vault.keys.content), "the new key stays inside");
      first.database.close();
      const again = await openReadingStore(name);
      const { content, names } = again.vault.keys;
      same([content.extractable, names.extractable], [false, false]);
      await rejects(crypto.subtle.exportKey("raw", content), "the unwrapped key stays inside");
      await rejects(crypto.subtle.exportKey("jwk", names), "the unwrapped key of names stays inside");
      same(await opaqueId(names, "plan"), id);
      again.database.close();
    },
  },
  {
    name: "control: a key of the same kind that may be taken out is refused too",
    control: "a key that may leave stays inside",
    run: async () => {
      const loose = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
      await rejects(crypto.subtle.exportKey("raw", loose), "a key that may leave stays inside");
    },
  },
  {
    name: "the hash is SHA-256, as WebCrypto has it too",
    run: async () => {
      const text = "Zoë, 🙂 and 20 others";
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
      const bytes = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
      same(sha256Hex(text), bytes.join(""));
    },
  },
];
