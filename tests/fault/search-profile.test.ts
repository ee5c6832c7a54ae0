import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { searchProfile } from "#tests/support/profile/search-profile.ts";
import { unpackSnappy } from "#tests/support/profile/unpack-snappy.ts";

// The search that looks for what a person typed in a browser's own files. It must find what lies there in any of these ways.

const canary = "q7x4n8p5r1k3v9m2t6w0c8h3";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-search-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function foundIn(bytes: Buffer): string[] {
  writeFileSync(join(folder, "file"), bytes);
  return searchProfile(folder, [canary]).hits.map(({ inside }) => inside);
}

/** A record of a LevelDB log broken over two blocks of 32 KB, each with its header of 7 bytes. */
function brokenLog(): Buffer {
  const header = (length: number, type: number) => Buffer.from([0, 0, 0, 0, length & 255, length >> 8, type]);
  const before = Buffer.alloc(32_768 - 7 - 10, "x");
  return Buffer.concat([
    header(before.length + 10, 2),
    before,
    Buffer.from(canary.slice(0, 10)),
    header(14, 4),
    Buffer.from(canary.slice(10)),
  ]);
}

/** "x" and the text, packed: a literal, then the same again as a copy of what stands 24 bytes back. */
const packed = Buffer.concat([Buffer.from([48, 23 << 2]), Buffer.from(canary), Buffer.from([(23 << 2) | 2, 24, 0])]);

/** A LevelDB table of one packed block: the block, an index that names it, and the footer. */
function aTable(): Buffer {
  const block = Buffer.concat([packed, Buffer.from([1, 0, 0, 0, 0])]);
  const index = Buffer.from([0, 1, 2, 97, 0, packed.length, 0, 0, 0, 0, 1, 0, 0, 0]);
  const footer = Buffer.alloc(48);
  footer.set([0, 0, block.length, index.length]);
  footer.writeUInt32LE(0x8b80fb57, 40);
  footer.writeUInt32LE(0xdb477524, 44);
  return Buffer.concat([block, index, Buffer.from([0, 0, 0, 0, 0]), footer]);
}

describe("the search of a profile", () => {
  it("finds a text as UTF-8, as UTF-16 and in Base64, wherever it begins", () => {
    expect(foundIn(Buffer.from(`abc${canary}def`))).toEqual(["as it is"]);
    expect(foundIn(Buffer.from(`abc${canary}`, "utf16le"))).toEqual(["as it is"]);
    for (const before of ["", "a", "ab", "abc"])
      expect(foundIn(Buffer.from(Buffer.from(`${before}${canary}z`).toString("base64")))).toEqual(["as it is"]);
  });

  it("finds a text that a LevelDB log breaks in two, and one in a packed block of its tables", () => {
    expect(foundIn(brokenLog())).toEqual(["a LevelDB log"]);
    expect(unpackSnappy(packed)?.toString()).toBe(canary + canary);
    // The first occurrence stands in the packed block as it is, as the search says of itself.
    expect(foundIn(aTable())).toEqual(["as it is", "a LevelDB table"]);
  });

  it("finds a text in a session of Firefox and in a cache that was packed", () => {
    const session = Buffer.concat([Buffer.from("mozLz40\0"), Buffer.from([24, 0, 0, 0, 0xf0, 9]), Buffer.from(canary)]);
    expect(foundIn(session)).toContain("an LZ4 session");
    expect(foundIn(gzipSync(`said ${canary} here ${canary}`))).toContain("gzip");
  });

  it("finds nothing where the text is not, nor where it is cut in two by something else (the control)", () => {
    expect(foundIn(Buffer.from(canary.slice(1)))).toEqual([]);
    expect(foundIn(Buffer.from(`${canary.slice(0, 12)}\u0000${canary.slice(12)}`))).toEqual([]);
  });
});
