import type { ReportQuote, ReportQuotes } from "./report-model.ts";

/** In a report that is printed or sent round. On its own screen an area shows all of them to whoever writes about it. */
const quotesPrinted = 12;

/** The quotes that a report prints, and what it says of those it leaves out; `null` where it prints them all. */
export function printedQuotes({ quotes, total }: ReportQuotes): {
  readonly quotes: readonly ReportQuote[];
  readonly left: string | null;
} {
  const printed = quotes.slice(0, quotesPrinted);
  return { quotes: printed, left: total === printed.length ? null : sayLeft(total - printed.length) };
}

/** What a list leaves out is counted where it ends, with the place where all of it is. */
export function sayLeft(left: number): string {
  return `${left} more ${left === 1 ? "is" : "are"} in the Excel workbook, on the sheet All answers.`;
}
