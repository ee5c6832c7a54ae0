// The texts of the guides as data, so that they can be read, challenged and tested without a screen.

export interface GuideTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** One text a column; the first names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** A paragraph, or one of the things that are clearer than a paragraph. */
export type GuideBlock =
  | string
  | { readonly type: "list"; readonly items: readonly string[] }
  | { readonly type: "steps"; readonly items: readonly string[] }
  | { readonly type: "checklist"; readonly items: readonly string[] }
  | { readonly type: "table"; readonly table: GuideTable }
  | { readonly type: "stop"; readonly title: string; readonly paragraphs: readonly string[] };

export interface GuideStep {
  /** Stays for ever: it is the place that a link leads to. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

/** A part of a guide. Its steps are numbered from the first part to the last, so that people can say "step 11". */
export interface GuideSection extends GuideStep {
  readonly steps?: readonly GuideStep[];
}

export interface Guide {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly GuideSection[];
}
