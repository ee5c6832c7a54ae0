import type { InstrumentBook } from "../domain/instrument/instrument-book.ts";
import type { PaperModel } from "../domain/paper/paper-model.ts";
import type { ReportPart } from "../domain/report/report-model.ts";
import type { TidyRow } from "../domain/report/tidy-table.ts";
import type { Bytes } from "../kernel/bytes.ts";
import { renderFile } from "./render-file.ts";
import type { RenderAnswer, RenderRequest } from "./render-messages.ts";

/** What a worker does with the messages of one export. Apart from the worker itself, so that it runs wherever it is called. */
export function renderSession(answer: (message: RenderAnswer) => void): (request: RenderRequest) => void {
  let begun: Extract<RenderRequest, { type: "begin" }> | null = null;
  const parts: ReportPart[] = [];
  const rows: TidyRow[] = [];

  const onProgress = (done: number) => answer({ type: "progress", done });

  async function finishReport(): Promise<Bytes> {
    if (begun === null) throw new Error("Asked to finish what was never begun.");
    const { format, columns } = begun;
    const report = { ...begun.report, parts };
    return renderFile(format, report, { columns, rows }, onProgress);
  }

  async function writePaper(paper: PaperModel): Promise<Bytes> {
    return (await import("./docx/render-paper.ts")).renderPaper(paper, onProgress);
  }

  async function writeInstrument(book: InstrumentBook): Promise<Bytes> {
    return (await import("./xlsx/render-instrument.ts")).renderInstrument(book);
  }

  function hand(made: Promise<Bytes>): void {
    made.then(
      (bytes) => answer({ type: "file", bytes }),
      (error: unknown) => answer({ type: "failed", detail: String(error) }),
    );
  }

  return (request) => {
    if (request.type === "begin") begun = request;
    else if (request.type === "part") parts.push(request.part);
    else if (request.type === "rows") for (const row of request.rows) rows.push(row);
    else if (request.type === "instrument") hand(writeInstrument(request.book));
    else if (request.type === "paper") hand(writePaper(request.paper));
    else hand(finishReport());
  };
}
