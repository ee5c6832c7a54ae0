import { readNumber } from "./read-number.ts";
import { unpackSnappy } from "./unpack-snappy.ts";

/** The blocks of a LevelDB table, unpacked; none where it is no table. */
export function blocksOfTable(bytes: Buffer): Buffer[] {
  const footer = bytes.length - 48;
  if (footer < 0 || bytes.readUInt32LE(bytes.length - 8) !== 0x8b80fb57) return [];
  const [, afterMeta] = readHandle(bytes, footer);
  const [index] = readHandle(bytes, afterMeta);
  const handles = readBlock(bytes, index);
  if (handles === null) return [];
  return handlesIn(handles).flatMap((handle) => readBlock(bytes, handle) ?? []);
}

/** What was written to a LevelDB log, without the headers that break a value every 32 KB. */
export function recordsOfLog(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let block = 0; block < bytes.length; block += 32_768) {
    const end = Math.min(block + 32_768, bytes.length);
    for (let at = block; at + 7 <= end; ) {
      const length = bytes.readUInt16LE(at + 4);
      const type = bytes.readUInt8(at + 6);
      if (type === 0 || type > 4) break;
      pieces.push(bytes.subarray(at + 7, Math.min(at + 7 + length, end)));
      at += 7 + length;
    }
  }
  return Buffer.concat(pieces);
}

interface Handle {
  readonly offset: number;
  readonly size: number;
}

function readHandle(bytes: Buffer, at: number): [Handle, number] {
  const [offset, next] = readNumber(bytes, at);
  const [size, end] = readNumber(bytes, next);
  return [{ offset, size }, end];
}

function readBlock(bytes: Buffer, { offset, size }: Handle): Buffer | null {
  const held = bytes.subarray(offset, offset + size);
  if (offset + size >= bytes.length) return null;
  return bytes.readUInt8(offset + size) === 1 ? unpackSnappy(held) : held;
}

/** The handles in an index block: its values, behind keys that share their beginnings. */
function handlesIn(block: Buffer): Handle[] {
  const entries = block.length - 4 * (block.readUInt32LE(block.length - 4) + 1);
  const found: Handle[] = [];
  for (let at = 0; at < entries; ) {
    const [, afterShared] = readNumber(block, at);
    const [own, afterOwn] = readNumber(block, afterShared);
    const [value, key] = readNumber(block, afterOwn);
    found.push(readHandle(block, key + own)[0]);
    at = key + own + value;
  }
  return found;
}
