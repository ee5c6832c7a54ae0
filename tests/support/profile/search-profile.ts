import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { blocksOfTable, recordsOfLog } from "./unpack-leveldb.ts";
import { unpackMozLz4 } from "./unpack-lz4.ts";

export interface Hit {
  readonly canary: string;
  readonly file: string;
  /** Where in the file: as it lies there, or in what one of the formats packs. */
  readonly inside: string;
}

export interface Searched {
  readonly hits: readonly Hit[];
  readonly files: number;
  readonly bytes: number;
}

/**
 * Looks for texts in every file of a browser's profile, byte for byte: as UTF-8, as UTF-16 of either order, and in Base64.
 * Looked through are the files as they lie on the disk and, unpacked, LevelDB's tables (Snappy blocks) and logs (values
 * broken by headers every 32 KB), Firefox's sessions (LZ4), and whatever is gzip or Brotli from its first byte.
 *
 * Give it texts of 24 random letters and figures, each another one for each field, and have them in the field several times.
 * Then what is still packed is found as well: browsers pack values once more with Snappy (Chromium within a value, Firefox in
 * its SQLite rows), and Snappy and LZ4 write whatever they have not seen before as it is. A random text repeats nothing of
 * four bytes, so its first occurrence in a packed value stands there in clear.
 *
 * What it cannot see: a text that is cut in two by a page of SQLite or by Snappy's own pieces of 64 KB, which is why each
 * stands there several times; a value packed with anything that changes letters (gzip within a row); anything that the
 * browser itself has enciphered, as Chromium does with cookies and passwords; and what was erased from a file and is still on the
 * disk's free blocks.
 */
export function searchProfile(folder: string, canaries: readonly string[]): Searched {
  const wanted = canaries.flatMap((canary) => waysToWrite(canary).map((bytes) => ({ canary, bytes })));
  const hits = new Map<string, Hit>();
  let files = 0;
  let total = 0;
  for (const path of filesUnder(folder)) {
    const bytes = readFileSync(path);
    files += 1;
    total += bytes.length;
    for (const [inside, content] of [["as it is", bytes] as const, ...unpacked(bytes)]) {
      for (const { canary, bytes: sought } of wanted) {
        if (!content.includes(sought)) continue;
        const hit = { canary, file: relative(folder, path), inside };
        hits.set(JSON.stringify(hit), hit);
      }
    }
  }
  return { hits: [...hits.values()], files, bytes: total };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => {
      // Sockets and links to nowhere, which browsers leave to mark a profile as taken.
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.isFile() === true;
    });
}

/** In Base64 a text looks one of three ways, by where it begins; the letters at its ends depend on its neighbours. */
function waysToWrite(canary: string): Buffer[] {
  const utf16 = Buffer.from(canary, "utf16le");
  const base64 = [0, 1, 2].map((before) =>
    Buffer.from(" ".repeat(before) + canary)
      .toString("base64")
      .replace(/=+$/, "")
      .slice(before === 0 ? 0 : 4, -2),
  );
  return [Buffer.from(canary), utf16, Buffer.from(utf16).swap16(), ...base64.map((text) => Buffer.from(text))];
}

function unpacked(bytes: Buffer): (readonly [string, Buffer])[] {
  const found: (readonly [string, Buffer | null])[] = [
    ...attempt(() => blocksOfTable(bytes)).map((block) => ["a LevelDB table", block] as const),
    ["a LevelDB log", attempt(() => [recordsOfLog(bytes)])[0] ?? null],
    ["an LZ4 session", unpackMozLz4(bytes)],
    ["gzip", attempt(() => [gunzipSync(bytes)])[0] ?? null],
    // Every text is refused by Brotli at once; only what is short is worth the try.
    ["Brotli", bytes.length > 4_000_000 ? null : (attempt(() => [brotliDecompressSync(bytes)])[0] ?? null)],
  ];
  return found.flatMap(([inside, content]) => (content === null ? [] : [[inside, content] as const]));
}

function attempt<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch {
    return [];
  }
}
