/** One line of a file, without its line break. */
export interface FileLine {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly number: number;
  /** `false`: the file ends here without a line break. */
  readonly isClosed: boolean;
  /** Bytes of the file up to the end of this line. */
  readonly end: number;
}

const pieceBytes = 256 * 1024;
const lineBreak = 0x0a;

/**
 * The lines of a file, read a quarter of a megabyte at a time: the wait for each piece is when the page draws. A line that
 * is longer than the limit is handed over as far as it was read, and is the last.
 */
export async function* readLines(file: Blob, longestLine: number): AsyncGenerator<FileLine> {
  let begun = new BegunLine();
  let [number, end] = [0, 0];
  for (let from = 0; from < file.size; from += pieceBytes) {
    const piece = new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer());
    let start = 0;
    for (let at = piece.indexOf(lineBreak); at !== -1; at = piece.indexOf(lineBreak, start)) {
      const bytes = begun.endWith(piece.subarray(start, at));
      begun = new BegunLine();
      start = at + 1;
      end += bytes.length + 1;
      yield { bytes, number: ++number, isClosed: true, end };
    }
    begun.add(piece.subarray(start));
    if (begun.length > longestLine) break;
  }
  if (begun.length > 0) yield { bytes: begun.endWith(noBytes), number: number + 1, isClosed: false, end: file.size };
}

const noBytes = new Uint8Array(0);

/** A line that goes over several pieces, put together once it has ended: each time a piece comes would copy it all again. */
class BegunLine {
  length = 0;
  private readonly parts: Uint8Array[] = [];

  add(part: Uint8Array): void {
    this.parts.push(part);
    this.length += part.length;
  }

  endWith(last: Uint8Array): Uint8Array {
    if (this.length === 0) return last;
    this.add(last);
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
