import { startHash } from "../crypto/running-hash.ts";
import type { Bytes } from "../kernel/bytes.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { type FileLine, LineSplitter } from "./line-splitter.ts";
import {
  fileStart,
  lastLineStart,
  workspaceFileLimits as limits,
  type WorkspaceFile,
  type WorkspaceFileProblem,
  workspaceFormatVersion,
} from "./workspace-file.ts";
import { type SeeEvent, WorkspaceLines } from "./workspace-lines.ts";
import { endSchema, headerSchema } from "./workspace-schema.ts";

const lineBreak = Uint8Array.of(0x0a);

/** The text of one workspace file as far as it has come, from a plain file or out of a sealed one. */
export class WorkspaceReading {
  private readonly lines: WorkspaceLines;
  private readonly splitter = new LineSplitter(limits.lineBytes);
  private readonly hash = startHash();
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private madeAt = "";
  /** Says enough of the whole file for nothing else to be said of it. */
  private fault: WorkspaceFileProblem | null = null;
  private end: "not-met" | "sound" | "unsound" = "not-met";

  constructor(see?: SeeEvent) {
    this.lines = new WorkspaceLines(see);
  }

  /** `false`: nothing after this piece is worth reading. */
  take(piece: Bytes): boolean {
    for (const line of this.splitter.take(piece)) if (!this.takeLine(line)) return false;
    return true;
  }

  /** After the last piece: everything that the file holds, or every problem it has. */
  outcome(): Result<WorkspaceFile, readonly WorkspaceFileProblem[]> {
    if (this.fault === null) for (const line of this.splitter.end()) this.takeLine(line);
    if (this.fault !== null) return err([this.fault, ...this.lines.problems()]);
    if (this.end === "not-met") return err([{ type: "cut-short" }, ...this.lines.problems()]);
    this.lines.finish();
    const problems: readonly WorkspaceFileProblem[] = [
      ...(this.end === "unsound" ? [{ type: "checksum" as const }] : []),
      ...this.lines.problems(),
    ];
    return problems.length > 0 ? err(problems) : ok({ madeAt: this.madeAt, ...this.lines.content() });
  }

  private takeLine(line: FileLine): boolean {
    const { bytes, number, isClosed } = line;
    if (bytes.length > limits.lineBytes) {
      this.fault = { type: "line-too-long", line: number, limit: limits.lineBytes };
      return false;
    }
    // The last line has a line break of its own: what has none is where the file was cut, whatever stands in it.
    if (!isClosed) this.fault = { type: "cut-short" };
    // Something stands after the last line, so it is not the file that was written.
    else if (this.end !== "not-met") this.end = "unsound";
    else this.takeWhole(decode(this.decoder, bytes), line);
    return this.fault === null;
  }

  private takeWhole(text: string | null, { bytes, number }: FileLine): void {
    if (text?.startsWith(lastLineStart)) {
      this.end = this.isEnd(text, number - 1) ? "sound" : "unsound";
      return;
    }
    this.hash.add(bytes);
    this.hash.add(lineBreak);
    if (number === 1) this.takeHeader(text);
    else this.lines.take(text, number);
  }

  private takeHeader(text: string | null): void {
    if (!text?.startsWith(fileStart)) {
      this.fault = { type: "other-file", kind: "unknown" };
      return;
    }
    const header = readHeader(text);
    if (header.ok) this.madeAt = header.value;
    else this.fault = header.error;
  }

  /** `lines`: how many stand before it. */
  private isEnd(text: string, lines: number): boolean {
    const end = endSchema.safeParse(text.endsWith("]") ? parse(text.slice(1, -1)) : undefined);
    const found = this.hash.end();
    return end.success && end.data.end.lines === lines && end.data.end.sha256 === found;
  }
}

/** `null`: not UTF-8. */
function decode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function readHeader(text: string): Result<string, WorkspaceFileProblem> {
  const value = parse(text.slice(1));
  // Of a newer format nothing can be said: its lines would only look wrong.
  const version = (value as { readonly formatVersion?: unknown } | undefined)?.formatVersion;
  if (typeof version === "number" && Number.isInteger(version) && version > workspaceFormatVersion) {
    return err({ type: "newer-format", found: version, known: workspaceFormatVersion });
  }
  const header = headerSchema.safeParse(value);
  return header.success ? ok(header.data.madeAt) : err({ type: "malformed", line: 1 });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
