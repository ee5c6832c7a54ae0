import type { InstrumentBook } from "../domain/instrument/instrument-book.ts";
import type { PaperModel } from "../domain/paper/paper-model.ts";
import type { ReportModel, ReportPart } from "../domain/report/report-model.ts";
import type { TidyColumn, TidyRow } from "../domain/report/tidy-table.ts";
import type { Bytes } from "../kernel/bytes.ts";

export type ReportFormat = "docx" | "xlsx" | "csv" | "html";

/** To the worker. The report's parts and the rows come in pieces, so that making and copying them never holds the page up. */
export type RenderRequest =
  | {
      readonly type: "begin";
      readonly format: ReportFormat;
      readonly report: Omit<ReportModel, "parts">;
      readonly columns: readonly TidyColumn[];
    }
  | { readonly type: "part"; readonly part: ReportPart }
  | { readonly type: "rows"; readonly rows: readonly TidyRow[] }
  | { readonly type: "finish" }
  /** An instrument as a workbook: whole in one message, and answered at once. */
  | { readonly type: "instrument"; readonly book: InstrumentBook }
  /** A whole paper at once, to be written as a Word file: it has no rows. */
  | { readonly type: "paper"; readonly paper: PaperModel };

/** From the worker. */
export type RenderAnswer =
  /** 0 to 1. */
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "file"; readonly bytes: Bytes }
  | { readonly type: "failed"; readonly detail: string };
