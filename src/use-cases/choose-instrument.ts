import { setUpCells } from "../domain/audit/cells.ts";
import { returnsWithAnswers } from "../domain/audit/returns-with-answers.ts";
import type { Instrument } from "../domain/instrument/schema.ts";
import { change } from "../domain/log/change.ts";
import type { DocumentHash } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { OpenAudit, SaveFailure } from "./open-audit.ts";
import type { Workspace } from "./workspace.ts";

export type ChooseInstrumentFailure =
  | SaveFailure
  /** Somebody has answered: with another instrument it would be another audit. */
  | { readonly type: "already-answered"; readonly returns: number };

/** Sets an audit's instrument. Its text is kept first, so that no audit ever names an instrument that this device does not hold. */
export async function chooseInstrument(
  workspace: Workspace,
  audit: OpenAudit,
  instrument: Instrument,
  source: { readonly type: "shipped"; readonly text: string } | { readonly type: "kept"; readonly hash: DocumentHash },
): Promise<Result<null, ChooseInstrumentFailure>> {
  const returns = returnsWithAnswers(audit.log, () => true).length;
  if (returns > 0) return err({ type: "already-answered", returns });
  const kept = source.type === "kept" ? ok(source.hash) : await workspace.keepInstrument(source.text);
  if (!kept.ok) return kept;
  const { id, version } = instrument;
  const saved = await audit.save([change(setUpCells.instrument, { id, version, hash: kept.value })]);
  return saved.ok ? ok(null) : saved;
}
