import { secondInstrument } from "../domain/audit/carried.ts";
import { setUpCells } from "../domain/audit/cells.ts";
import { returnsWithAnswers } from "../domain/audit/returns-with-answers.ts";
import type { InstrumentChoice } from "../domain/audit/values.ts";
import type { Instrument } from "../domain/instrument/schema.ts";
import { change } from "../domain/log/change.ts";
import { currentValue } from "../domain/log/heads.ts";
import type { DocumentHash } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { OpenAudit, SaveFailure } from "./open-audit.ts";
import type { Workspace } from "./workspace.ts";

export type ChooseInstrumentFailure =
  | SaveFailure
  /** Somebody has answered: with another instrument it would be another audit. */
  | { readonly type: "already-answered"; readonly returns: number }
  /** The audit has it already, in this version or another: two returns cannot stand at one address. */
  | { readonly type: "already-in-audit" };

type Source =
  | { readonly type: "shipped"; readonly text: string }
  | { readonly type: "kept"; readonly hash: DocumentHash };

/** Sets an audit's instrument. Its text is kept first, so that no audit ever names an instrument that this device does not hold. */
export async function chooseInstrument(
  workspace: Workspace,
  audit: OpenAudit,
  instrument: Instrument,
  source: Source,
): Promise<Result<null, ChooseInstrumentFailure>> {
  const returns = returnsWithAnswers(audit.log, () => true).length;
  if (returns > 0) return err({ type: "already-answered", returns });
  if (currentValue(audit.log, setUpCells.secondInstrument)?.id === instrument.id)
    return err({ type: "already-in-audit" });
  return keepAndSave(workspace, audit, setUpCells.instrument, instrument, source);
}

/** Sets the instrument that cases may carry beside the first, or takes it away (`null`) as long as nobody has answered by it. */
export async function chooseSecondInstrument(
  workspace: Workspace,
  audit: OpenAudit,
  chosen: { readonly instrument: Instrument; readonly source: Source } | null,
): Promise<Result<null, ChooseInstrumentFailure>> {
  const returns = answeredBySecond(audit);
  if (returns > 0) return err({ type: "already-answered", returns });
  const cell = setUpCells.secondInstrument;
  if (chosen === null) {
    const saved = await audit.save([change(cell, null)]);
    return saved.ok ? ok(null) : saved;
  }
  const { instrument, source } = chosen;
  if (currentValue(audit.log, setUpCells.instrument)?.id === instrument.id) return err({ type: "already-in-audit" });
  return keepAndSave(workspace, audit, cell, instrument, source);
}

/** Returns in which something is said by the second instrument: as long as there are any, it stays. */
export function answeredBySecond({ log }: OpenAudit): number {
  const second = secondInstrument(log);
  return second === undefined ? 0 : returnsWithAnswers(log, ({ instrumentId }) => instrumentId === second.id).length;
}

async function keepAndSave(
  workspace: Workspace,
  audit: OpenAudit,
  cell: typeof setUpCells.instrument,
  instrument: Instrument,
  source: Source,
): Promise<Result<null, ChooseInstrumentFailure>> {
  const kept = source.type === "kept" ? ok(source.hash) : await workspace.keepInstrument(source.text);
  if (!kept.ok) return kept;
  const { id, version } = instrument;
  const choice: InstrumentChoice = { id, version, hash: kept.value };
  const saved = await audit.save([change(cell, choice)]);
  return saved.ok ? ok(null) : saved;
}
