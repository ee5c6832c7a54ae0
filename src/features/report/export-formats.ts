import type { ReportFormat } from "../../use-cases/export-report.ts";

interface FormatWords {
  readonly name: string;
  /** Within a sentence: "Save the Word document". */
  readonly inSentence: string;
  readonly holds: string;
  /** No title, theme or reference: the name of a download stays in the browser's list in clear. */
  readonly file: string;
  readonly mime: string;
}

export const formatWords: Readonly<Record<ReportFormat, FormatWords>> = {
  docx: {
    name: "Word document",
    inSentence: "the Word document",
    holds:
      "The whole report with headings, a table of contents, tables and pictures, to finish and to send round. Word asks once whether to update its fields: yes puts the page numbers into the contents.",
    file: "overview-report.docx",
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    name: "Excel workbook",
    inSentence: "the Excel workbook",
    holds: "One sheet for each table, and one with every answer: a row for each case, agency, rater and item.",
    file: "overview-report.xlsx",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  html: {
    name: "Web page",
    inSentence: "the web page",
    holds: "The whole report in one file that any browser opens, with nothing beside it and no network.",
    file: "overview-report.html",
    mime: "text/html;charset=utf-8",
  },
  csv: {
    name: "Answers as plain text (CSV)",
    inSentence: "the CSV file",
    holds: "Every answer, as in the workbook, for other programs to read. Nothing in it runs as a formula.",
    file: "all-answers.csv",
    mime: "text/csv;charset=utf-8",
  },
};

/** Both reports of an audit may lie in one folder of downloads; a number says no more of the audit than the name does. */
export function exportFileName(format: ReportFormat, instrumentPlace: number): string {
  const { file } = formatWords[format];
  return instrumentPlace === 1 ? file : file.replace(/(?=\.[a-z]+$)/, `-${instrumentPlace}`);
}
