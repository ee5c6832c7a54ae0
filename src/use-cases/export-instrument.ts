import { makeInstrumentBook } from "../domain/instrument/instrument-book.ts";
import type { Instrument } from "../domain/instrument/schema.ts";
import type { Bytes } from "../kernel/bytes.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Renderer, StartRenderer } from "./export-report.ts";

export type ExportInstrumentFailure = { readonly type: "failed"; readonly detail: string };

/** Makes a workbook of an instrument, out of the page's way. Nothing is saved: whoever asked hands the bytes to the person. */
export async function exportInstrument(
  instrument: Instrument,
  startRenderer: StartRenderer,
): Promise<Result<Bytes, ExportInstrumentFailure>> {
  let renderer: Renderer | undefined;
  try {
    renderer = startRenderer();
    const answered = answerOf(renderer);
    renderer.post({ type: "instrument", book: makeInstrumentBook(instrument) });
    return await answered;
  } catch (error) {
    // A browser that starts no worker, or a message that it will not copy: said like any other failure.
    return err({ type: "failed", detail: String(error) });
  } finally {
    renderer?.stop();
  }
}

function answerOf(renderer: Renderer): Promise<Result<Bytes, ExportInstrumentFailure>> {
  return new Promise((settle) => {
    renderer.onAnswer((answer) => {
      if (answer.type === "file") settle(ok(answer.bytes));
      else if (answer.type === "failed") settle(err({ type: "failed", detail: answer.detail }));
    });
  });
}

/** Id and version and nothing else: the name of a download stays in the browser's list in clear. */
export function instrumentFileName({ id, version }: Instrument, ending: "json" | "xlsx"): string {
  return `${id}-${version}.${ending}`;
}
