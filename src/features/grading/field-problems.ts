import type { Cell } from "../../domain/log/cell.ts";
import type { FieldProblem } from "../../ui/error-summary.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import type { UnsavedText } from "../shared/cell-form.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import type { SavedField } from "../shared/saved-field.ts";

/** What stands in the way of saying "complete": what is not saved, and what says two things at once. */
export function fieldProblems(
  fields: readonly SavedField[],
  unsaved: readonly UnsavedText[],
  conflicts: readonly Cell<unknown>[],
): FieldProblem[] {
  const inConflict = new Set(conflicts.map(({ item }) => item));
  return fields.flatMap(({ cell, what }) => {
    const id = fieldId(cell);
    const failed = unsaved.find((text) => text.fieldId === id);
    const problems: FieldProblem[] = [];
    if (inConflict.has(cell.item)) problems.push({ text: `Choose between the two versions of ${what}`, fieldId: id });
    if (failed !== undefined)
      problems.push({ text: `${capital(what)}. ${saveFailureWords(failed.failure)}`, fieldId: id });
    return problems;
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
