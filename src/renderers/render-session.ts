import type { InstrumentBook } from "../domain/instrument/instrument-book.ts";
import type { TidyRow } from "../domain/report/tidy-table.ts";
import { renderFile } from "./render-file.ts";
import type { RenderAnswer, RenderRequest } from "./render-messages.ts";

/** What a worker does with the messages of one export. Apart from the worker itself, so that it runs wherever it is called. */
export function renderSession(answer: (message: RenderAnswer) => void): (request: RenderRequest) => void {
  let begun: Extract<RenderRequest, { type: "begin" }> | null = null;
  const rows: TidyRow[] = [];

  async function finish(): Promise<void> {
    if (begun === null) throw new Error("Asked to finish what was never begun.");
    const { format, report, columns } = begun;
    const bytes = await renderFile(format, report, { columns, rows }, (done) => answer({ type: "progress", done }));
    answer({ type: "file", bytes });
  }

  async function writeInstrument(book: InstrumentBook): Promise<void> {
    const { renderInstrument } = await import("./xlsx/render-instrument.ts");
    answer({ type: "file", bytes: await renderInstrument(book) });
  }

  const fail = (error: unknown) => answer({ type: "failed", detail: String(error) });
  return (request) => {
    if (request.type === "begin") begun = request;
    else if (request.type === "rows") for (const row of request.rows) rows.push(row);
    else if (request.type === "instrument") writeInstrument(request.book).catch(fail);
    else finish().catch(fail);
  };
}
