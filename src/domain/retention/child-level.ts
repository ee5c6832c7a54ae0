import { setUpCells } from "../audit/cells.ts";
import { readSubject } from "../audit/subjects.ts";
import type { Cell, Subject } from "../log/cell.ts";
import { erasureSubject } from "../log/erasure.ts";

/** What goes with the returns of an audit, by its address. */
export type ChildLevel =
  /** Of the audit and of no child: the set-up, the lead's words in the report, what was erased. */
  | "stays"
  /** Says which cases there were. What stands stays; what it said before goes, since a reference is changed where it said too much. */
  | "stays-as-it-stands"
  | "goes";

const ofTheAudit: readonly string[] = ["set-up", "report", erasureSubject];
const ofTheCase = /^(presence|reference|instruments|involvement\/.+)$/;

/**
 * Returns, concerns, what the panel decided on a case, a case's bands and its accepted dates go. So does an address that this code
 * does not know: a deletion that leaves what it cannot read is none.
 */
export function childLevel({ subject, item }: Cell<unknown>): ChildLevel {
  // Names of children, streets and schools, kept so that they are not written anywhere else.
  if (subject === setUpCells.wordsToLookFor.subject && item === setUpCells.wordsToLookFor.item) return "goes";
  if (!isAboutChildren(subject)) return "stays";
  return readSubject(subject).type === "case" && ofTheCase.test(item) ? "stays-as-it-stands" : "goes";
}

export function isAboutChildren(subject: Subject): boolean {
  return !ofTheAudit.includes(subject);
}
