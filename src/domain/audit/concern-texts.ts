import { given, type TextOfAudit } from "../disclosure/text-of-audit.ts";
import { currentValue } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { caseCells, concernCells } from "./cells.ts";
import type { ListedConcern } from "./list-concerns.ts";

/** Every text that a person wrote and that leaves with one concern, as its file or on paper. */
export function* concernTexts(concern: ListedConcern, log: Log): Generator<TextOfAudit> {
  const cells = concernCells(concern.id);
  if (concern.caseId !== null) {
    const { reference } = caseCells(concern.caseId);
    yield* given("The case’s reference", reference, currentValue(log, reference));
  }
  yield* given("What worries you now", cells.what, concern.what);
  yield* given("Who you told, by role", cells.toldRole, concern.toldRole);
  yield* given("What they said they would do", cells.response, concern.response);
  yield* given("Who closed it, by role", cells.closed, concern.closed?.role);
  yield* given("Why it was taken back", cells.presence, concern.withdrawnBecause);
}
