import type { InstrumentProblem } from "../../domain/instrument/instrument-problem.ts";
import { instrumentLimits } from "../../domain/instrument/limits.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { err, ok, type Result } from "../../kernel/result.ts";

export interface InstrumentFile {
  readonly text: string;
  readonly instrument: Instrument;
}

/** An instrument file through the door, or all its problems. The text is the file's own: written out again, it has the same bytes. */
export async function readInstrumentFile(file: File): Promise<Result<InstrumentFile, readonly InstrumentProblem[]>> {
  const { fileBytes } = instrumentLimits;
  // Refused before a byte of it is read.
  if (file.size > fileBytes) return err([{ type: "too-large", bytes: file.size, limit: fileBytes }]);
  const text = decode(await file.arrayBuffer());
  if (text === null) return err([{ type: "not-utf-8" }]);
  const { parseInstrument } = await import("../../domain/instrument/parse-instrument.ts");
  const parsed = parseInstrument(text);
  return parsed.ok ? ok({ text, instrument: parsed.value }) : parsed;
}

/** `file.text()` would drop a byte order mark and put another character for what it cannot read. */
function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
