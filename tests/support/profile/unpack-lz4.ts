import { copyBack } from "./unpack-snappy.ts";

const magic = Buffer.from("mozLz40\0");

/** What Firefox keeps of sessions and more: one LZ4 block behind a magic word and its length. `null` where it is none. */
export function unpackMozLz4(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(magic)) return null;
  const out = Buffer.alloc(bytes.readUInt32LE(8));
  let written = 0;
  let at = 12;
  const longer = (size: number) => {
    let sum = size;
    if (size === 15) for (let byte = 255; byte === 255; sum += byte) byte = bytes.readUInt8(at++);
    return sum;
  };
  try {
    while (at < bytes.length) {
      const token = bytes.readUInt8(at++);
      const literal = longer(token >> 4);
      written += bytes.copy(out, written, at, at + literal);
      at += literal;
      if (at >= bytes.length) break;
      const back = bytes.readUInt16LE(at);
      at += 2;
      written = copyBack(out, written, { size: longer(token & 15) + 4, back });
    }
  } catch {
    // Cut: what was read so far is searched all the same.
  }
  return out.subarray(0, written);
}
