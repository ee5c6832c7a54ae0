import type { Bytes } from "./bytes.ts";

const pieceBytes = 256 * 1024;

/** A file a quarter of a megabyte at a time, so that it is never whole in memory. */
export async function* piecesOf(file: Blob): AsyncGenerator<Bytes> {
  for (let from = 0; from < file.size; from += pieceBytes) {
    yield new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer());
  }
}
