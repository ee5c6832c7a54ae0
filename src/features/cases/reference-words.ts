import type { ReferenceProblem, ReferencesFailure } from "../../domain/audit/parse-case-references.ts";
import type { RenameCaseRefusal } from "../../domain/audit/rename-case.ts";
import type { ReferenceQuestion } from "../../domain/disclosure/question-reference.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { CaseFileFailure } from "../../use-cases/open-case-list.ts";
import { sayIdentifier } from "../shared/identifier-words.ts";

/** Why a line is left out, and what to do. */
export function referenceProblemWords(problem: ReferenceProblem): string {
  switch (problem.type) {
    case "empty":
      return "Empty line: left out";
    case "too-long":
      return `${problem.length} characters, and ${problem.limit} is the most: left out`;
    case "repeated-here":
      return `The same as line ${problem.firstRow}: left out`;
    case "already-in-audit":
      return "Already in this audit: left out";
    case "several-columns":
      return "More than one column: paste only the column with the references";
    default:
      return assertNever(problem);
  }
}

export function referenceQuestionWords(question: ReferenceQuestion): string {
  switch (question.type) {
    case "looks-like":
      return sayIdentifier(question.kind);
    case "looks-like-formula":
      return "looks like a formula; it is kept as plain text";
    case "looks-like-heading":
      return "looks like the title of the column";
    default:
      return assertNever(question);
  }
}

/** Why a case does not get another reference. */
export function renameRefusalWords(refusal: RenameCaseRefusal): string {
  switch (refusal.type) {
    case "reference-missing":
      return "A case needs a reference.";
    case "duplicate-reference":
      return "Another case already has this reference.";
    case "too-long":
      return `${refusal.length} characters, and ${refusal.limit} is the most.`;
    case "not-in-audit":
      return "This case is no longer in the audit.";
    default:
      return assertNever(refusal);
  }
}

export function referencesFailureWords(failure: ReferencesFailure): string {
  switch (failure.type) {
    case "nothing-there":
      return "There are no references in it. Type at least one.";
    case "too-many-rows":
      return `More than ${failure.limit} lines. An audit reads a small number of files: add the cases of the sample, not the whole register.`;
    default:
      return assertNever(failure);
  }
}

export function caseFileFailureWords(failure: CaseFileFailure): string {
  switch (failure.type) {
    case "empty":
      return "The file is empty. Choose another.";
    case "too-large":
    case "unpacks-too-large":
      return "The file is far larger than a list of cases. Save the column of references as a file of its own and open that.";
    case "too-many-rows":
      return `The file has more than ${failure.limit.toLocaleString("en-GB")} rows. Save the sample’s references as a file of their own and open that.`;
    case "not-a-table":
      return "The file holds no table. Open a .csv or .xlsx file, or paste the references.";
    case "encrypted-workbook":
      return "The workbook has a password. Save a copy without one, or copy the column and paste it.";
    case "other-workbook":
      return `Files of the kind .${failure.form} cannot be read here. Save it as .xlsx or .csv and open that.`;
    case "damaged-workbook":
      return "The workbook is damaged and cannot be read. Open it in your spreadsheet program and save it again, or paste the column.";
    default:
      return assertNever(failure);
  }
}
