import { readNumber } from "./read-number.ts";

const largest = 64 * 1024 * 1024;

/** What was packed with Snappy, or `null` where it was not or is cut: https://github.com/google/snappy, format_description.txt. */
export function unpackSnappy(packed: Buffer): Buffer | null {
  try {
    const [length, begin] = readNumber(packed, 0);
    if (length > largest) return null;
    const out = Buffer.alloc(length);
    let written = 0;
    for (let at = begin; at < packed.length; ) {
      const piece = readPiece(packed, at);
      at = piece.next;
      if (piece.back === 0) written += packed.copy(out, written, at - piece.size, at);
      else if (piece.back > written) return null;
      else written = copyBack(out, written, piece);
    }
    return written === length ? out : null;
  } catch {
    return null;
  }
}

interface Piece {
  readonly size: number;
  /** How far back it stands already; 0 where it stands here, just before `next`. */
  readonly back: number;
  readonly next: number;
}

function readPiece(packed: Buffer, from: number): Piece {
  const tag = packed.readUInt8(from);
  const kind = tag & 3;
  const at = from + 1;
  if (kind === 0) {
    const short = tag >> 2;
    const bytes = Math.max(0, short - 59);
    const size = (bytes === 0 ? short : packed.readUIntLE(at, bytes)) + 1;
    return { size, back: 0, next: at + bytes + size };
  }
  if (kind === 1) return { size: ((tag >> 2) & 7) + 4, back: packed.readUInt8(at) + ((tag >> 5) << 8), next: at + 1 };
  const width = kind === 2 ? 2 : 4;
  return { size: (tag >> 2) + 1, back: packed.readUIntLE(at, width), next: at + width };
}

/** Byte by byte: what is copied may be what this very copy writes. */
export function copyBack(out: Buffer, from: number, { size, back }: Pick<Piece, "size" | "back">): number {
  let at = from;
  for (const end = Math.min(from + size, out.length); at < end; at++) out[at] = out[at - back] ?? 0;
  return at;
}
