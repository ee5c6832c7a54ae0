import { startHash } from "../crypto/running-hash.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { type FileLine, readLines } from "./line-reader.ts";
import { tellOtherFile } from "./tell-other-file.ts";
import {
  fileStart,
  lastLineStart,
  workspaceFileLimits as limits,
  type Watch,
  type WorkspaceFile,
  type WorkspaceFileProblem,
  workspaceFormatVersion,
} from "./workspace-file.ts";
import { WorkspaceLines } from "./workspace-lines.ts";
import { endSchema, headerSchema } from "./workspace-schema.ts";

/**
 * Reads a workspace file: everything it holds, each event proven by its id and each instrument through its own door, or
 * every problem it has; never a part of it. Nothing is known of whoever wrote it: the file is not signed.
 */
export async function readWorkspaceFile(
  file: Blob,
  { onProgress, signal }: Watch = {},
): Promise<Result<WorkspaceFile, readonly WorkspaceFileProblem[] | "cancelled">> {
  if (file.size === 0) return err([{ type: "empty" }]);
  if (file.size > limits.bytes) return err([{ type: "too-large", bytes: file.size, limit: limits.bytes }]);
  const start = new TextDecoder().decode(await file.slice(0, fileStart.length).arrayBuffer());
  if (start !== fileStart) return err([await tellOtherFile(file)]);

  const reading = new Reading();
  for await (const line of readLines(file, limits.lineBytes)) {
    if (signal?.aborted === true) return err("cancelled");
    if (!reading.take(line)) break;
    onProgress?.(line.end / file.size);
  }
  return reading.outcome();
}

const lineBreak = Uint8Array.of(0x0a);

/** One file as far as it has been read. */
class Reading {
  private readonly lines = new WorkspaceLines();
  private readonly hash = startHash();
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private madeAt = "";
  /** Says enough of the whole file for nothing else to be said of it. */
  private fault: WorkspaceFileProblem | null = null;
  private end: "not-met" | "sound" | "unsound" = "not-met";

  /** `false`: nothing after this line is worth reading. */
  take(line: FileLine): boolean {
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

  outcome(): Result<WorkspaceFile, readonly WorkspaceFileProblem[]> {
    if (this.fault !== null) return err([this.fault, ...this.lines.problems()]);
    if (this.end === "not-met") return err([{ type: "cut-short" }, ...this.lines.problems()]);
    this.lines.finish();
    const problems: readonly WorkspaceFileProblem[] = [
      ...(this.end === "unsound" ? [{ type: "checksum" as const }] : []),
      ...this.lines.problems(),
    ];
    return problems.length > 0 ? err(problems) : ok({ madeAt: this.madeAt, ...this.lines.content() });
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

function readHeader(text: string | null): Result<string, WorkspaceFileProblem> {
  const value = parse(text?.slice(1) ?? "");
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
