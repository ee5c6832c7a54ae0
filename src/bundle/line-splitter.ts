import type { Bytes } from "../kernel/bytes.ts";

/** One line of a file, without its line break. */
export interface FileLine {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly number: number;
  /** `false`: the file ends here without a line break. */
  readonly isClosed: boolean;
}

const lineBreak = 0x0a;

/** Makes lines of a file that comes in pieces. A line that is longer than the limit is handed over as far as it has come. */
export class LineSplitter {
  private begun = new BegunLine();
  private number = 0;
  private readonly longestLine: number;

  constructor(longestLine: number) {
    this.longestLine = longestLine;
  }

  *take(piece: Bytes): Generator<FileLine> {
    let start = 0;
    for (let at = piece.indexOf(lineBreak); at !== -1; at = piece.indexOf(lineBreak, start)) {
      const bytes = this.endBegun(piece.subarray(start, at));
      start = at + 1;
      yield { bytes, number: ++this.number, isClosed: true };
    }
    this.begun.add(piece.subarray(start));
    if (this.begun.length > this.longestLine) yield* this.end();
  }

  /** What stands after the last line break, if anything does. */
  *end(): Generator<FileLine> {
    if (this.begun.length > 0) yield { bytes: this.endBegun(noBytes), number: ++this.number, isClosed: false };
  }

  private endBegun(last: Uint8Array): Uint8Array {
    const whole = this.begun.endWith(last);
    this.begun = new BegunLine();
    return whole;
  }
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
