/** Every answer of an audit as one flat table: a row per case, instrument, agency, rater and item. Plain data, for a worker to take. */
export interface TidyTable {
  readonly columns: readonly TidyColumn[];
  readonly rows: readonly TidyRow[];
}

export interface TidyColumn {
  readonly id: string;
  readonly header: string;
  /** In characters, for a spreadsheet. */
  readonly width: number;
}

/** As long as the columns. An empty text where there is nothing to say. */
export type TidyRow = readonly (string | number)[];
