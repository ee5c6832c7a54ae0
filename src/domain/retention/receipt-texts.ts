import { setUpCells } from "../audit/cells.ts";
import type { DeletionReceipt } from "../audit/values.ts";
import { given, type TextOfAudit } from "../disclosure/text-of-audit.ts";
import { currentValue } from "../log/heads.ts";
import type { Log } from "../log/log.ts";

/** Every text that a person wrote and that leaves with the receipts of a deletion, as their file or on paper. */
export function* receiptTexts(receipts: readonly DeletionReceipt[], log: Log): Generator<TextOfAudit> {
  yield* given("The audit’s title", setUpCells.title, currentValue(log, setUpCells.title));
  const cell = setUpCells.returnsDeleted;
  for (const [index, { role, reason }] of receipts.entries()) {
    const which = receipts.length === 1 ? "" : `, receipt ${index + 1} from the top`;
    yield* given(`Who decided, by role${which}`, cell, role);
    yield* given(`Why they were deleted${which}`, cell, reason);
  }
}
