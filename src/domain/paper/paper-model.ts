import type { Grade } from "../audit/values.ts";

export type PaperKind = "guidance" | "form";

/**
 * An instrument as a document to read or to fill by hand. It knows no file format: the screen, print and Word all show this
 * one model, so that they cannot ask two different things. Plain data, so that a worker can take it.
 */
export interface PaperModel {
  readonly kind: PaperKind;
  /** BCP 47, of everything in it. */
  readonly language: string;
  readonly title: string;
  /** Version, wording and for whom it is, under the title. */
  readonly subtitle: string;
  /** At the foot of every page, before "page x of y": a sheet that lies alone still says what it is. */
  readonly foot: string;
  /** What is written at the head of every page after the first, by hand; `null` where nothing is. */
  readonly head: string | null;
  readonly parts: readonly PaperPart[];
}

export interface PaperPart {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly startsPage: boolean;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | { readonly type: "paragraph"; readonly text: string; readonly look: "plain" | "note" | "question" }
  | { readonly type: "heading"; readonly text: string; readonly startsPage: boolean }
  | { readonly type: "notice"; readonly title: string; readonly text: string }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | PaperStandard
  | PaperTable
  | PaperAnswers
  /** Ruled lines under a label. */
  | { readonly type: "lines"; readonly label: string; readonly hint: string | null; readonly lines: number }
  /** A question with boxes to tick; without a label where the options say it all. */
  | {
      readonly type: "ticks";
      readonly label: string | null;
      readonly hint: string | null;
      readonly options: readonly string[];
    }
  /** Short things to write, beside one another. `share` of the width, together 1. */
  | { readonly type: "blanks"; readonly blanks: readonly { readonly label: string; readonly share: number }[] };

/** A standard to read, with its guidance. */
export interface PaperStandard {
  readonly type: "standard";
  readonly number: string;
  readonly text: string;
  readonly critical: boolean;
  /** Whom it is asked of; `null`: everybody. */
  readonly asked: string | null;
  readonly guidance: string;
}

export interface PaperTable {
  readonly type: "table";
  /** For those who hear it; those who see it have the heading above. */
  readonly caption: string;
  /** `share` of the width, together 1. The first column that is no box names the row. */
  readonly columns: readonly { readonly header: string; readonly share: number }[];
  readonly rows: readonly (readonly PaperCell[])[];
}

export type PaperCell =
  | { readonly type: "text"; readonly text: string; readonly strong: boolean; readonly note: string | null }
  | { readonly type: "items"; readonly items: readonly string[] }
  | { readonly type: "grade"; readonly grade: Grade; readonly letter: string; readonly label: string }
  /** A box to tick; `label` says for what. */
  | { readonly type: "box"; readonly label: string }
  /** Room to write in, so many ruled lines high; `label` says what. */
  | { readonly type: "blank"; readonly label: string; readonly lines: number };

/** The standards of an area to answer: a row of boxes each, then lines for the evidence. */
export interface PaperAnswers {
  readonly type: "answers";
  readonly caption: string;
  readonly header: string;
  readonly options: readonly string[];
  readonly evidence: string;
  /** Of evidence, for each standard. */
  readonly lines: number;
  readonly sources: { readonly label: string; readonly options: readonly string[] };
  readonly rows: readonly {
    readonly number: string;
    readonly text: string;
    readonly critical: boolean;
    readonly asked: string | null;
    /** The box beside a critical standard; `null` for the others. */
    readonly harm: string | null;
  }[];
}
