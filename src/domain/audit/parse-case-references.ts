import { err, ok, type Result } from "../../kernel/result.ts";
import { emptyLocalList, type LocalList } from "../disclosure/local-list.ts";
import { questionReference, type ReferenceQuestion } from "../disclosure/question-reference.ts";
import { longestReference, sameReference, tidyReference } from "./case-reference.ts";

const mostRows = 500;

/** Why a line is not taken. The others are. */
export type ReferenceProblem =
  /** A line with nothing on it between lines with something. */
  | { readonly type: "empty" }
  | { readonly type: "too-long"; readonly length: number; readonly limit: number }
  /** `firstRow` counts from 1. */
  | { readonly type: "repeated-here"; readonly firstRow: number }
  | { readonly type: "already-in-audit" }
  /** Pasted from more than one column: the others may hold names, so nobody guesses which is the reference. */
  | { readonly type: "several-columns" };

export interface ReferenceRow {
  /** The line of the text or of the column, from 1. */
  readonly row: number;
  /** What would be kept; of a line over the limit, its beginning. */
  readonly reference: string;
  readonly problem: ReferenceProblem | null;
  /** Asked of the person, who decides: never a reason to refuse. */
  readonly questions: readonly ReferenceQuestion[];
}

export type ReferencesFailure =
  | { readonly type: "nothing-there" }
  | { readonly type: "too-many-rows"; readonly limit: number };

/**
 * Reads case references, one a line, from what was pasted, or from one column of a table. Every line comes back, with what is
 * wrong with it; the lines without a problem are the references. `existing` are those that the audit has already, `list` its words
 * to look for.
 *
 * Reading stops at the first line over the limit, so that a pasted register of a million lines costs no more than a short one.
 */
export function parseCaseReferences(
  source: string | readonly string[],
  existing: readonly string[],
  list: LocalList = emptyLocalList,
): Result<readonly ReferenceRow[], ReferencesFailure> {
  const kept: { row: number; text: string }[] = [];
  let blank = 0;
  let row = 0;
  for (const text of typeof source === "string" ? linesOf(source) : source) {
    row++;
    if (tidyReference(text) === "") {
      // Before the first reference and after the last, an empty line is nothing.
      if (kept.length > 0) blank++;
      continue;
    }
    if (kept.length + blank + 1 > mostRows) {
      return err({ type: "too-many-rows", limit: mostRows });
    }
    for (; blank > 0; blank--) kept.push({ row: row - blank, text: "" });
    kept.push({ row, text });
  }
  return kept.length === 0 ? err({ type: "nothing-there" }) : ok(judge(kept, existing, list));
}

function judge(
  lines: readonly { row: number; text: string }[],
  existing: readonly string[],
  list: LocalList,
): ReferenceRow[] {
  const inAudit = new Set(existing.map(sameReference));
  const firstRows = new Map<string, number>();
  const heading = lines[0]?.row;
  return lines.map(({ row, text }) => {
    const reference = tidyReference(text);
    const key = sameReference(reference);
    const problem = problemOf(text, reference, firstRows.get(key), inAudit.has(key));
    if (problem === null) firstRows.set(key, row);
    const shown = reference.slice(0, longestReference);
    const questions = reference === "" ? [] : questionReference(text, shown, row === heading, list);
    return { row, reference: shown, problem, questions };
  });
}

function problemOf(
  text: string,
  reference: string,
  firstRow: number | undefined,
  isInAudit: boolean,
): ReferenceProblem | null {
  const limit = longestReference;
  if (reference === "") return { type: "empty" };
  if (/\S\t+[^\S\t]*\S/.test(text)) return { type: "several-columns" };
  if (reference.length > limit) return { type: "too-long", length: reference.length, limit };
  if (firstRow !== undefined) return { type: "repeated-here", firstRow };
  return isInAudit ? { type: "already-in-audit" } : null;
}

/** The lines of a text one by one, without splitting the whole of it first. */
function* linesOf(text: string): Generator<string> {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf("\n", start);
    const stop = end === -1 ? text.length : end;
    yield text.slice(start, stop);
    start = stop + 1;
  }
}
