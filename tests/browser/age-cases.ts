import { openAgeFile, sealAgeFile } from "#src/crypto/age-file.ts";
import type { Bytes } from "#src/kernel/bytes.ts";
import { holds, type SuiteCase, same, unwrap } from "./suite-case.ts";

// What differs between browsers is streams, so the work of making a key is left small.
const little = 2;
const passphrase = "copper lantern field seven";

async function sealed(plain: Bytes): Promise<Blob> {
  const parts: Bytes[] = [];
  const sealing = await sealAgeFile(passphrase, (part) => parts.push(part), little);
  for (let from = 0; from < plain.length; from += 50_000) await sealing.add(plain.slice(from, from + 50_000));
  await sealing.end();
  return new Blob(parts);
}

async function opened(file: Blob, words: string): Promise<Bytes> {
  const parts: Bytes[] = [];
  unwrap(await openAgeFile(file, words, (part) => parts.push(part) > 0));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const plain = new Uint8Array(700_000).map((_, index) => index % 251);

export const ageCases: readonly SuiteCase[] = [
  {
    name: "a file sealed with a passphrase opens to what was sealed, over many pieces",
    run: async () => {
      const found = await opened(await sealed(plain), passphrase);
      same([found.length, found.every((byte, index) => byte === index % 251)], [700_000, true]);
    },
  },
  {
    name: "a file cut or changed near its end is refused after its beginning has been handed over",
    run: async () => {
      const file = await sealed(plain);
      const bytes = new Uint8Array(await file.arrayBuffer());
      bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
      for (const bad of [file.slice(0, file.size - 1), new Blob([bytes])]) {
        let taken = 0;
        const open = await openAgeFile(bad, passphrase, (part) => {
          taken += part.length;
          return true;
        });
        same(open, { ok: false, error: { type: "damaged" } });
        holds(taken > 0 && taken < plain.length, "its beginning came, and not all of it");
      }
    },
  },
  {
    name: "control: another passphrase opens a file",
    control: "wrong-passphrase",
    run: async () => {
      await opened(await sealed(plain.slice(0, 10)), "another passphrase");
    },
  },
];
