import { given, type TextOfAudit } from "../disclosure/text-of-audit.ts";
import { currentValue } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { caseCells, setUpCells } from "./cells.ts";
import { listCases } from "./list-cases.ts";
import { listRemovedCases } from "./list-removed-cases.ts";

/** Every text that a person wrote and that the terms of reference print. */
export function* termsTexts(log: Log): Generator<TextOfAudit> {
  yield* given("Set-up: theme", setUpCells.theme, currentValue(log, setUpCells.theme));
  yield* given("Set-up: why this, and why now", setUpCells.why, currentValue(log, setUpCells.why));
  yield* given("Set-up: lines of enquiry", setUpCells.linesOfEnquiry, currentValue(log, setUpCells.linesOfEnquiry));
  for (const { id, reference } of listCases(log)) {
    yield* given(`Case ${reference}: the reference`, caseCells(id).reference, reference);
  }
  for (const { id, reference, reason } of listRemovedCases(log)) {
    yield* given(
      "A case taken out: the reference and the reason",
      caseCells(id).presence,
      `${reference ?? ""}\n${reason}`,
    );
  }
}
