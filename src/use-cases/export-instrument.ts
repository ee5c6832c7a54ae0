import { makeInstrumentBook } from "../domain/instrument/instrument-book.ts";
import type { Instrument } from "../domain/instrument/schema.ts";
import type { Bytes } from "../kernel/bytes.ts";
import type { Result } from "../kernel/result.ts";
import { type ExportFailure, type ExportOptions, runRenderer } from "./run-renderer.ts";

/** Makes a workbook of an instrument, out of the page's way. Nothing is saved: whoever asked hands the bytes to the person. */
export function exportInstrument(
  instrument: Instrument,
  options: ExportOptions,
): Promise<Result<Bytes, ExportFailure>> {
  return runRenderer(options, (renderer) =>
    renderer.post({ type: "instrument", book: makeInstrumentBook(instrument) }),
  );
}

/** Id and version and nothing else: the name of a download stays in the browser's list in clear. */
export function instrumentFileName({ id, version }: Instrument, ending: "json" | "xlsx"): string {
  return `${id}-${version}.${ending}`;
}
