import type { Grade } from "../audit/values.ts";

/**
 * A report as parts, paragraphs, tables and bars. It knows no file format: the screen, Word, Excel, the web page and print
 * all show this one model, so a figure cannot read differently in two of them. Plain data, so that a worker can take it.
 */
export interface ReportModel {
  /** BCP 47, of everything in it. */
  readonly language: string;
  readonly title: string;
  /** Who may read it and what it holds, on the front of every export. */
  readonly audience: string;
  /** The front page: theme, instrument, dates, sample. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly parts: readonly ReportPart[];
}

/** A numbered part, or one of its sections. Sections have none of their own. */
export interface ReportPart {
  readonly id: string;
  /** `6`, or `6.1` for a section. */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections: readonly ReportPart[];
}

export type ReportBlock =
  /** Computed. `note` is smaller: a base, a rule, what was left out. */
  | { readonly type: "paragraph"; readonly text: string; readonly note: boolean }
  /** The lead's own words, never mixed with what is computed. `null`: nothing written, so exports print nothing. */
  | { readonly type: "narrative"; readonly part: string; readonly text: string | null }
  | { readonly type: "heading"; readonly text: string }
  | { readonly type: "table"; readonly table: ReportTable }
  /** What people wrote in their returns, each with where it comes from. */
  | ReportQuotes;

export interface ReportQuotes {
  readonly type: "quotes";
  readonly title: string;
  /** In the order they are printed: one of each case before a second of any. */
  readonly quotes: readonly ReportQuote[];
  /** How many there are in all; the others are in the workbook. */
  readonly total: number;
}

export interface ReportQuote {
  readonly text: string;
  /** Case and agency, e.g. "EX-01, Health visiting". */
  readonly from: string;
}

export interface ReportTable {
  /** Unique in the report. */
  readonly id: string;
  /** At most 31 characters and none of `[]:*?/\`: the name of its sheet in a workbook. Unique in the report. */
  readonly sheet: string;
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly { readonly id: string; readonly header: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** What stands under it: bases, what is not counted. */
  readonly notes: readonly string[];
  /** One bar a row, drawn beside the row on screen and as one picture above the table in Word. Everything it shows is in the table too. */
  readonly bars: ReportBars | null;
}

export type ReportCell = string | number | GradeCell | SpreadCell;

/** A grade as its letter, with the word for whoever hears it. `grade: null`: not graded. */
export interface GradeCell {
  readonly grade: Grade | null;
  readonly letter: string;
  readonly words: string;
}

/** Several grades in one cell, none of which is picked: a range with how many they are, or a count for each grade. */
export interface SpreadCell {
  /** The best first. `count: null` at the ends of a range. */
  readonly spread: readonly { readonly grade: Grade; readonly letter: string; readonly count: number | null }[];
  /** How many grades a range reaches over; `null` where each grade is counted. */
  readonly returns: number | null;
  /** All of it as text: "G to I, 6", or "O 1 G 5". */
  readonly text: string;
}

export interface ReportBars {
  readonly header: string;
  /** The picture in words, for whoever cannot see it. */
  readonly alternative: string;
  readonly legend: readonly { readonly look: BarLook; readonly letter: string; readonly label: string }[];
  /** As many as the table has rows; each as long as the legend, in counts. A row of zeros has no bar. */
  readonly counts: readonly (readonly number[])[];
}

/** The grade colours are used for grades alone; answers to standards are told apart in grey. */
export type BarLook = Grade | "not-met" | "partly-met" | "met";
